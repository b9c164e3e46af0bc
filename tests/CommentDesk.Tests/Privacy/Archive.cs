using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Privacy;

/// <summary>A desk with comments in it that grow old, over a real store that can be closed, looked into and opened again.</summary>
internal sealed class Archive : IAsyncDisposable
{
    public const string Author = "500700900";

    private readonly TemporaryFolder _folder = new();
    private readonly Teaching _teaching = new();
    private SqliteDeskStore _store;
    private int _messages;

    public Archive()
    {
        _store = SqliteDeskStore.Open(File);
        Desk = new Desk(new Assigning(AssignmentRules.None));
        Erasing = new Erasing(Desk, new FileMask());
    }

    public string File => _folder.Path("desk.db");
    public ManualTime Time { get; } = new();
    public DateTimeOffset Now => Time.GetUtcNow();
    public Desk Desk { get; }
    public Erasing Erasing { get; }
    public Teaching Teaching => _teaching;
    public Person Officer { get; private set; } = null!;
    public IDeskStore Store => new TeachingStore(_store, _teaching);

    public Retention Retention(RetentionTerms? terms = null) => new(Store, Erasing, terms ?? RetentionTerms.Standard, Time, NullLogger<Retention>.Instance);

    public Task<T> Do<T>(Func<IDeskSession, T> work) => Store.Write(work, CancellationToken.None).Soon();

    public Task Hire() => Do(session => Officer = session.People.Add(new Person(default, "11", "Олег", null, Roles.Officer | Roles.Trainer, true, true, "ru")));

    public Task<Ticket> Comment(string text, string author = Author, string name = "Лидия Первая", string handle = "lidia", string? album = null) => Do(session =>
    {
        var channel = session.Comments.AddChannel(new Channel(
            default, "telegram", "-1001", "Город", null, "-1000", "town", ChannelState.Connected, ChannelHealth.Unknown));
        var message = (++_messages).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var comment = session.Comments.Add(new Comment(
            default, new("telegram", "-1001", message), channel.Id, "55", null, new(author, name, AuthorKind.Person, handle), text, Media.None, album, 1, Now, Now))!;
        return Desk.Open(session, comment, channel, new Verdict(Label.Complaint, 0.9, [0.9, 0.1, 0, 0], "roads", [], [new(text.Split(' ')[0], 1)], "model:m", false), Now);
    });

    /// <summary>Written, sent and confirmed.</summary>
    public async Task Answer(Ticket ticket, string words)
    {
        await Command(ticket, Officer, new Command.Write(words, [], "11/7"));
        await Command(ticket, Officer, new Command.Publish(1));
        await Command(ticket, null, new Command.ConfirmPublished("77"));
        await Do(session =>
        {
            foreach (var call in session.Outbox.Pending(default, 1000).Where(call => call.Kind == Calls.Publish && session.Outbox.Begin(call.Id, Now)))
                session.Outbox.Sent(call.Id, "77", Now);
            return true;
        });
    }

    public Task Command(Ticket ticket, Person? by, Command command) => Do(session => Desk.Do(session, ticket.Id, by, command, Now) is Outcome.Refused no
        ? throw new AssertionException(no.Why.Key)
        : true);

    public Task Teach(Ticket ticket) => Do(session =>
    {
        session.Lessons.Save(new Lesson(ticket.Comment, 1, Officer.Id, true, Label.Complaint, "roads", null, Now));
        return true;
    });

    public Task<Comment> Of(Ticket ticket) => Do(session => session.Comments.Find(ticket.Comment)!);

    public Task<Ticket> Present(Ticket ticket) => Do(session => session.Tickets.Find(ticket.Id)!);

    /// <summary>The numbers of every day so far and of all of them together.</summary>
    public Task<IReadOnlyList<string>> Stats(DateTimeOffset from, int days) => Do<IReadOnlyList<string>>(session =>
    [
        .. Enumerable.Range(0, days).Select(day => Numbers(session, from.AddDays(day), from.AddDays(day + 1))),
        Numbers(session, from, from.AddDays(days)),
    ]);

    public async Task Close() => await _store.DisposeAsync();

    public async Task Reopen()
    {
        await _store.DisposeAsync();
        _store = SqliteDeskStore.Open(File);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _teaching.Dispose();
        _folder.Dispose();
    }

    private static string Numbers(IDeskSession session, DateTimeOffset from, DateTimeOffset to)
    {
        var tally = new StatsTally(new StatsScope(from, to) { Cut = StatsCut.Officer }, Said.Office);
        StatsFold.Count(session.Tickets, tally);
        return Said.All(tally.Report());
    }
}
