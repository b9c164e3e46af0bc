using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Stories;

/// <summary>How the worker ends: asked to, it finishes what it began and says 0; when it cannot go on, it says why and something else.</summary>
public sealed class ShutdownStories
{
    private const string Words = "Починим завтра до обеда.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What a service manager allows before it kills, and a little for a busy machine.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(14);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new(TimeProvider.System.GetUtcNow());
    private SandboxServer _sandbox = null!;
    private WorkerProcess _worker = null!;

    private World World => _sandbox.World;

    [SetUp]
    public async Task Open() => _sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false }, _time);

    [TearDown]
    public async Task Close()
    {
        _worker.Dispose();
        await _sandbox.DisposeAsync();
    }

    [OneTimeTearDown]
    public void DropFolder() => _folder.Dispose();

    [Test]
    public async Task An_answer_under_way_when_the_signal_comes_is_published_and_recorded()
    {
        var (officer, comment, preview) = await Drafted("under-way");
        World.Faults.Add(new Fault(FaultKind.Delay, "sendMessage", Delay: Slow));
        World.PressButton(officer, preview, "Опубликовать");
        await _time.Sleeping(Slow, CancellationToken.None).WaitAsync(Patience);

        _worker.Terminate();
        await _worker.Said("shutting down", Patience);
        _time.Advance(Slow);

        Assert.That(await _worker.Exit(Soon), Is.Zero, _worker.Output);
        var answer = World.MessagesIn(comment.ChatId).Single(message => message.From.IsBot && message.ReplyTo == comment.Id);
        Assert.That((await Ticket("under-way")).Stage, Is.InstanceOf<Stage.Answered>().With.Property("Answer").Property("Message").EqualTo($"{answer.Id}"));
    }

    [Test]
    public async Task An_answer_that_does_not_end_in_time_is_in_doubt_and_not_forgotten()
    {
        var (officer, _, preview) = await Drafted("endless");
        World.Faults.Add(new Fault(FaultKind.Delay, "sendMessage", Delay: TimeSpan.FromHours(1)));
        World.PressButton(officer, preview, "Опубликовать");
        await _time.Sleeping(TimeSpan.FromHours(1), CancellationToken.None).WaitAsync(Patience);

        _worker.Terminate();

        Assert.That(await _worker.Exit(Soon), Is.Zero, _worker.Output);
        Assert.That((await Ticket("endless")).Stage, Is.InstanceOf<Stage.InDoubt>());
        _worker.Dispose();
        Start("endless");
        await World.WaitForMessage(message => message.ChatId == officer.Id && StoryDesk.Has(message, "Опубликовать ещё раз"), Patience);
    }

    [Test]
    public async Task A_refused_token_ends_the_desk_with_the_cure_and_a_code()
    {
        World.Faults.Add(new Fault(FaultKind.Status, Count: null, Status: 401));
        Start("token");

        Assert.That(await _worker.Exit(Patience), Is.Not.Zero);
        Assert.That(_worker.Output, Does.Contain("Telegram:Token").And.Contain("@BotFather").And.Not.Contain("   at "));
        Assert.That(_worker.Output, Does.Not.Contain(SandboxOptions.DefaultToken.Split(':')[1]));
    }

    [TestCase(true, TestName = "A_database_that_is_deleted_under_the_desk_ends_it_with_a_code_and_is_not_begun_anew")]
    [TestCase(false, TestName = "A_database_that_is_replaced_under_the_desk_ends_it_with_a_code")]
    public async Task A_database_that_is_gone(bool deleted)
    {
        var name = deleted ? "deleted" : "replaced";
        var database = Path.Combine(_folder.Path, name, "desk.db");
        World.Start(World.AddPerson("Павел"));
        Start(name);
        await _worker.Said("Updates are being fetched", Patience);
        File.Copy(database, $"{database}.copy");
        File.Delete(database);
        if (!deleted)
            File.Move($"{database}.copy", database);

        Assert.That(await _worker.Exit(Patience), Is.Not.Zero);
        Assert.That(_worker.Output, Does.Contain("desk.db").And.Contain("restore a backup").And.Not.Contain("   at "));
        if (!deleted)
            return;
        _worker.Dispose();
        Start(name);
        Assert.That(await _worker.Exit(Patience), Is.Not.Zero);
        Assert.That(_worker.Output, Does.Contain("is missing, though a desk ran here"));
        Assert.That(File.Exists(database), Is.False);
    }

    private void Start(string name, params (string Key, string Value)[] more)
    {
        var settings = WorkerProcess.Settings(_sandbox.Url, Path.Combine(_folder.Path, name), 1);
        settings["Logging:LogLevel:Microsoft"] = "Information";
        foreach (var (key, value) in more)
            settings[key] = value;
        _worker = WorkerProcess.Start(["run"], settings);
    }

    /// <summary>A comment, an officer, a draft that waits to be published.</summary>
    private async Task<(Person Officer, Message Comment, Message Preview)> Drafted(string name)
    {
        var person = World.AddPerson("Павел");
        Start(name, ("Access:Admins", $"{person.Id}"), ($"Access:Staff:{person.Id}", "officer, moderator"));
        var channel = World.AddChannel("Администрация", "city", person);
        World.Start(person);
        World.SetMember(channel.GroupId, World.Bots[0].Id, MemberStatus.Administrator, person);
        var offer = await Heard(person, "Подключить");
        World.PressButton(person, offer, "Подключить");
        await World.WaitFor(world => world.CallbackAnswers.Count > 0, Patience);
        var comment = World.Comment(World.AddPerson("Лидия"), World.Post(channel.Id, "О дорогах"), "На Зелёной 14 третий день нет горячей воды, примите меры");
        World.Say(person, Words, replyTo: (await Heard(person, "Взять")).Id);
        return (person, comment, await Heard(person, "Опубликовать"));
    }

    private Task<Message> Heard(Person person, string button) =>
        World.WaitForMessage(message => message.ChatId == person.Id && StoryDesk.Has(message, button), Patience);

    private async Task<Ticket> Ticket(string name)
    {
        await using var store = SqliteDeskStore.Open(Path.Combine(_folder.Path, name, "desk.db"));
        return (await store.Read(session => session.Tickets.Find(new TicketId(1)), CancellationToken.None))!;
    }
}
