using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Deadlines;

/// <summary>A ticket that went through the rules, with the history they wrote.</summary>
internal sealed class Lived
{
    private readonly List<HistoryLine> _history = [];

    private Lived(Decision.Changed opened) => Take(opened);

    public static TimeZoneInfo Moscow { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    /// <summary>Nine to six with lunch from one to two, the production calendar of Russia.</summary>
    public static Timetable Office { get; } = new(new WorkCalendar(WorkHours.Office, WorkDays.Russia, Moscow));

    /// <summary>Nine to five without lunch or holidays.</summary>
    public static Timetable NineToFive { get; } = new(new WorkCalendar(
        WorkHours.Read(new Dictionary<string, string> { ["Monday-Friday"] = "09:00-17:00" }), WorkDays.None, Moscow));

    public Ticket Ticket { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History => _history;

    /// <summary>Opened and given to <see cref="Cast.Owner"/>.</summary>
    public static Lived Opened(string at, Verdict? verdict = null, PersonId? owner = null) => new(Ticket.Open(
        new CommentId(1), new ChannelId(1), verdict ?? Some.Verdict(), new Choice(owner ?? Cast.Owner.Id, CommentDesk.Texts.Line.Of("why.fallback")), At(at)));

    public Lived Then(string at, Command command, Person? by = null)
    {
        Take(Ticket.Decide(by, command, At(at)) as Decision.Changed ?? throw new AssertionException($"{command} was refused at {at}."));
        return this;
    }

    public Lived By(string at, Command command) => Then(at, command, Cast.Owner);

    public Lived Answered(string at, bool interim = false)
    {
        By(at, Some.Text($"Ответ {Ticket.Version}", $"1001/{Ticket.Version}"));
        if (interim)
            By(at, new Command.Call(Ticket.Drafts, true));
        By(at, new Command.Publish(Ticket.Drafts));
        return Then(at, new Command.ConfirmPublished("77"));
    }

    public IReadOnlyList<TicketClock> Clocks(DeadlineRules? rules = null, Timetable? timetable = null) =>
        CommentDesk.Deadlines.Clocks.Of(Ticket, History, rules ?? DeadlineRules.Standard, timetable ?? Office);

    public TicketClock? Clock(ClockKind kind, DeadlineRules? rules = null, Timetable? timetable = null) =>
        Clocks(rules, timetable).SingleOrDefault(clock => clock.Kind == kind);

    /// <summary>A moment by the clock in Moscow.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(3));

    private void Take(Decision.Changed decision)
    {
        Ticket = decision.Ticket;
        _history.AddRange(decision.History);
    }
}
