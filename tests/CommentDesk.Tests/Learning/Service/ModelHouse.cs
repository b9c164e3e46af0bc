using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Learning.Service;

/// <summary>A store, a shelf and a model in service, in a folder of their own; the desk can be started again over them.</summary>
internal sealed class ModelHouse : IAsyncDisposable
{
    private readonly SqliteHome _home = new();
    private readonly TemporaryFolder _folder = new();

    public ModelHouse()
    {
        LearnedFew.Model.Save(ShippedFile);
        Shelf = new ModelShelf(Folder, ShippedFile);
        Succession = Started();
    }

    public static CommentModel Second { get; } =
        CommentTrainer.Retrain(LearnedFew.Model, [new("вертолетики опять прилетали", CommentLabel.Negativity, null)], LearnedFew.Options);

    public static CommentModel Third { get; } =
        CommentTrainer.Retrain(LearnedFew.Model, [new("фонарь у почты потух", CommentLabel.Complaint, "power")], LearnedFew.Options);

    public string ShippedFile => _folder.Path("shipped.model");
    public string Folder => _folder.Path("models");
    public string FileOf(CommentModel model) => Path.Combine(Folder, $"{model.Id}.model");

    public IDeskStore Store => _home.Store;
    public ManualTime Time { get; } = new();
    public KeptLines<Succession> Log { get; } = new();
    public LiveModel Live { get; private set; } = new();
    public ModelShelf Shelf { get; set; }
    public Succession Succession { get; private set; }

    public Task Open() => Succession.Open(CancellationToken.None).Soon();

    public Task Follow() => Succession.Follow(CancellationToken.None).Soon();

    /// <summary>The desk stops and starts again over the same files.</summary>
    public Task Restart()
    {
        Live = new LiveModel();
        Succession = Started();
        return Open();
    }

    public Task<T> Do<T>(Func<IDeskSession, T> work) => Store.Write(work, CancellationToken.None).Soon();

    public Task Do(Action<IDeskSession> work) => Do(session =>
    {
        work(session);
        return true;
    });

    public Task<Person> Hire(Roles roles, string contact = "11") =>
        Do(session => session.People.Add(new Person(default, contact, $"Person {contact}", null, roles, true, true, "ru")));

    /// <summary>A trained model lies on the shelf and is switched on.</summary>
    public async Task Promote(CommentModel model, PersonId? by = null)
    {
        Shelf.Keep(model);
        await Do(session =>
        {
            session.Models.Save(new ModelRecord(model.Id, Time.GetUtcNow(), by, false, 40, 1, ModelState.Candidate, null));
            session.Models.Switch(model.Id, by, Time.GetUtcNow());
        });
    }

    /// <summary>Keys of the lines that people will read, with their arguments.</summary>
    public async Task<IReadOnlyList<string>> Told() => (await Do(session => session.Outbox.Pending(default, 1000)))
        .Where(call => call.Kind == Calls.Line)
        .Select(Calls.ReadLine)
        .Select(line => string.Join(' ', [line.Key, .. line.Args]))
        .ToList();

    public Task<IReadOnlyList<string>> InService() =>
        Do<IReadOnlyList<string>>(session => session.Models.InService().Select(one => one.Model).ToList());

    public async ValueTask DisposeAsync()
    {
        await _home.DisposeAsync();
        _folder.Dispose();
    }

    private Succession Started() => new(Store, Shelf, Live, Time, Log);
}
