using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Stories;

/// <summary>
/// From a comment to the answer under it, once for each write on that path: that one write fails, before it is kept or when it
/// is already kept and nobody hears of it. Then the disk is well again, or the process is dead and another one starts.
/// </summary>
public sealed class EveryWriteStories
{
    private readonly SqliteFaults _faults = new();
    private readonly Dictionary<string, Message> _comments = [];
    private DirectoryInfo _folder = null!;
    private SandboxServer _sandbox = null!;
    private SteppedDesk _desk = null!;
    private Dictionary<string, string?> _settings = null!;
    private Person _officer = null!;
    private TirelessOfficer _tireless = null!;
    private Post _post = null!;

    private World World => _sandbox.World;

    [SetUp]
    public async Task A_desk_with_one_officer_and_one_channel()
    {
        _comments.Clear();
        _folder = Directory.CreateTempSubdirectory("commentdesk-writes-");
        _sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var admin = World.AddPerson("Павел");
        _officer = World.AddPerson("Олег");
        _tireless = new TirelessOfficer(World, _officer, _comments);
        _settings = WorkerProcess.Settings(_sandbox.Url, _folder.FullName, admin.Id);
        _settings[$"Access:Staff:{_officer.Id}"] = "officer";
        _settings["Telegram:PollSeconds"] = "0";
        _settings["Verdicts:Model"] = "";
        _settings["Verdicts:Examples"] = "";
        _desk = new SteppedDesk(_settings, _faults);
        var channel = World.AddChannel("Администрация", "city", admin);
        World.Start(admin);
        World.Start(_officer);
        World.SetMember(channel.GroupId, World.Bots[0].Id, MemberStatus.Administrator, admin);
        await Settle();
        World.PressButton(admin, World.MessagesWith(admin).Single(message => StoryDesk.Has(message, "Подключить")), "Подключить");
        _post = World.Post(channel.Id, "О воде");
        await Settle();
    }

    [TearDown]
    public async Task Close()
    {
        (_faults.Before, _faults.After) = (null, null);
        await _desk.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Test]
    public async Task Whichever_write_fails_the_comment_is_one_ticket_and_is_answered_once([Values] bool kept, [Values] bool dies)
    {
        var number = 0;
        while (await Told($"Речная {++number + 100}", number, kept, dies))
            Assert.That(number, Is.LessThan(200), "The path has an end.");

        Assert.That(number, Is.GreaterThan(15), "The faults reached into the whole path.");
    }

    /// <returns>False when the path has fewer writes: nothing failed.</returns>
    private async Task<bool> Told(string key, int fatal, bool kept, bool dies)
    {
        var comment = World.Comment(World.AddPerson("Житель"), _post, $"C: На улице {key} третий день нет горячей воды");
        _comments.Add(key, comment);
        var disk = new FailingDisk(fatal, dies ? _desk.Die : null);
        _faults.Before = kept ? disk.Refuse : disk.CountAndRefuse;
        _faults.After = kept ? disk.Count : null;
        await Settle();
        (_faults.Before, _faults.After) = (null, null);
        if (dies && disk.Failed)
        {
            await _desk.DisposeAsync();
            _desk = new SteppedDesk(_settings, _faults);
            await _desk.Recover();
        }

        await Settle();
        await Reckon(key, comment, $"write {fatal} of the path");
        return disk.Failed;
    }

    /// <summary>Turns the loops until nothing moves any more.</summary>
    private async Task Settle()
    {
        for (var still = 0; still < 2 && !_desk.Dead;)
        {
            still = await _desk.Turn(World) ? 0 : still + 1;
            _tireless.Look();
        }
    }

    private async Task Reckon(string key, Message comment, string where)
    {
        var answers = World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot && message.ReplyTo == comment.Id);
        Assert.That(answers.Select(answer => (answer.Words, answer.Media?.FileId)), Is.EqualTo(new[] { (TirelessOfficer.AnswerTo(key), TirelessOfficer.PhotoOf(key)) }), where);
        var card = World.MessagesWith(_officer).Last(message => message.Words.Contains(key, StringComparison.Ordinal) && StoryDesk.Has(message, "Метка"));
        Assert.That(StoryDesk.Has(card, "Взять"), Is.False, $"{where}: the card shows that it is over");
        await _desk.Store.Write(session => Reckon(session, comment, where), CancellationToken.None);
    }

    private bool Reckon(IDeskSession session, Message comment, string where)
    {
        var stored = session.Comments.Find(new Comments.CommentKey("telegram", $"{comment.ChatId}", $"{comment.Id}"))!;
        var ticket = session.Tickets.FindByComment(stored.Id)!;
        var history = session.Tickets.History(ticket.Id);
        Assert.Multiple(() =>
        {
            Assert.That(ticket.Stage, Is.InstanceOf<Stage.Answered>(), where);
            Assert.That(session.Tickets.Find(new TicketId(_comments.Count + 1)), Is.Null, $"{where}: one ticket a comment");
            Assert.That(history.Select(line => line.Version).Distinct(), Is.EqualTo(Enumerable.Range(1, ticket.Version)), where);
            Assert.That(session.Outbox.Count(CallState.Pending) + session.Outbox.Count(CallState.Sending), Is.Zero, $"{where}: nothing half-made");
            Assert.That(session.Inbox.Pending($"telegram:{World.Bots[0].Id}", 0, 10), Is.Empty, where);
            Assert.That(session.Inbox.Quarantined(), Is.Empty, where);
            Assert.That(session.Tickets.Loads(), Is.EqualTo(((DeskSession)session).Loads.Recount()), where);
        });
        return true;
    }
}
