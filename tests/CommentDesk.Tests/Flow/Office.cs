using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Flow;

/// <summary>The flow over a real store in a folder of its own, with a clock moved by hand.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Room = "-1001";

    private readonly TemporaryFolder _folder = new();

    public Office(AssignmentRules? rules = null, Deadlining? deadlining = null)
    {
        Store = SqliteDeskStore.Open(_folder.Path("desk.db"));
        Desk = new Desk(new Assigning(rules ?? AssignmentRules.None), deadlining);
        Cases = new Casework(Desk);
        Intake = new Intake(Desk, Judging, joining: new Joining(Desk, Cases, CaseTerms.Standard));
    }

    public SqliteDeskStore Store { get; }
    public ManualTime Time { get; } = new();
    public Desk Desk { get; }
    public Judging Judging { get; } = new(new FirstLetter(), new VerdictThresholds());
    public Casework Cases { get; }
    public Intake Intake { get; }
    public DateTimeOffset Now => Time.GetUtcNow();

    public Task<T> Do<T>(Func<IDeskSession, T> work) => Store.Write(work, CancellationToken.None).Soon();

    public Task Do(Action<IDeskSession> work) => Do(session =>
    {
        work(session);
        return true;
    });

    public Task<Person> Hire(Roles roles = Roles.Officer, string contact = "11") =>
        Do(session => session.People.Add(new Person(default, contact, $"Person {contact}", null, roles, true, true, "ru")));

    public Task<Channel> Connect(ChannelState state = ChannelState.Connected, string? source = null) => Do(session =>
        session.Comments.AddChannel(new Channel(default, "telegram", Room, "Город", null, source, null, state, ChannelHealth.Unknown)));

    /// <summary>A comment seen by the intake; the reason when nothing came of it.</summary>
    public Task<string?> See(Observation.CommentSeen seen) => Do(session => Intake.Comment(session, seen, Judging.Judge(seen.Text), Now));

    public Task<Ticket?> TicketOf(string message) => Do(session =>
        session.Comments.Find(new CommentKey("telegram", Room, message)) is { } comment ? session.Tickets.FindByComment(comment.Id) : null);

    public Task<Comment?> CommentOf(string message) => Do(session => session.Comments.Find(new CommentKey("telegram", Room, message)));

    public Task<IReadOnlyList<OutboxCall>> Calls() => Do(session => session.Outbox.Pending(default, 1000));

    public Task<OutboxCall> Add(OutboxCall call) => Do(session => session.Outbox.Add(call)!);

    public Task<OutboxCall> Find(CallId id) => Do(session => session.Outbox.Find(id)!);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
