using System.Collections.Concurrent;
using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Keeps the stored clocks of a ticket in step with its history, in the transaction that changes it. What is stored can be
/// reckoned anew at any time; only what was said already is known from nowhere else.
/// </summary>
/// <param name="timetable">The desk's own hours.</param>
/// <param name="teams">Null where all work by the desk's hours.</param>
internal sealed class Deadlining(DeadlineRules rules, Timetable timetable, Teams? teams = null)
{
    private readonly ConcurrentDictionary<WorkCalendar, Timetable> _timetables = new();


    public DeadlineRules Rules => rules;

    /// <summary>The clocks of a ticket, running and answered.</summary>
    public IReadOnlyList<TicketClock> Of(IDeskSession session, Ticket ticket, IReadOnlyList<HistoryLine> history) =>
        Clocks.Of(ticket, history, rules, TimetableOf(session, ticket));

    public IReadOnlyList<TicketClock> Of(IDeskSession session, Ticket ticket) => Of(session, ticket, session.Tickets.History(ticket.Id));

    /// <summary>
    /// Whose hours count for a ticket, from its first line on: those of its owner's team, where it has hours or a zone of its
    /// own; else those of the desk.
    /// </summary>
    public Timetable TimetableOf(IDeskSession session, Ticket ticket) =>
        teams?.TeamOf(session, ticket.Stage.Owner) is { } team && (team.Hours is not null || team.Zone is not null)
            ? _timetables.GetOrAdd(teams.CalendarOf(team), static calendar => new(calendar))
            : timetable;

    /// <summary>Teams, their hours and who is in them, in words: while these stay the same, so do the clocks.</summary>
    public string HoursInForce(IDeskSession session) => teams is null ? "" : string.Join('\n', teams.Of(session).Teams
        .Select(team => $"{team.Name}|{team.Hours}|{team.Zone?.Id}|{string.Join(',', team.Members)}"));

    /// <summary>The clock a person looks at: of those that run, the one that ends first.</summary>
    public static TicketClock? Shown(IEnumerable<TicketClock> clocks) => clocks
        .Where(clock => clock is { Running: true, Kind: ClockKind.Answer or ClockKind.Final or ClockKind.Triage })
        .MinBy(clock => clock.Due ?? DateTimeOffset.MaxValue);

    /// <summary>Right after a ticket was opened: nothing of it is stored yet.</summary>
    public void Opened(IDeskSession session, Ticket ticket, IReadOnlyList<HistoryLine> history)
    {
        foreach (var clock in Of(session, ticket, history).Where(clock => clock.Running))
            session.Deadlines.Put(Row(ticket.Id, clock, ClockStep.Nothing));
    }

    /// <returns>Whether anything stored was otherwise.</returns>
    public bool Changed(IDeskSession session, Ticket ticket)
    {
        var others = Others(session, ticket);
        foreach (var row in others)
        {
            if (row is { Running: false, Said: ClockStep.Nothing })
                session.Deadlines.Drop(row.Ticket, row.Kind);
            else
                session.Deadlines.Put(row);
        }

        return others.Count > 0;
    }

    /// <summary>What is stored agrees with the history.</summary>
    public bool Agrees(IDeskSession session, Ticket ticket) => Others(session, ticket).Count == 0;

    /// <summary>The step up to which was said holds; when to look next follows from it.</summary>
    public StoredClock Row(TicketId ticket, TicketClock clock, ClockStep said) =>
        new(ticket, clock.Kind, clock.StartedAt, Floored(clock.Due), said, Floored(Schedule.Next(clock, rules, said)));

    /// <summary>The rows that ought to be otherwise. A clock that stopped is kept as long as something was said of it: it may run on.</summary>
    private List<StoredClock> Others(IDeskSession session, Ticket ticket)
    {
        var stored = session.Deadlines.Of(ticket.Id).ToDictionary(clock => clock.Kind);
        var running = Of(session, ticket).Where(clock => clock.Running).ToList();
        return
        [
            .. running.Select(clock => Row(ticket.Id, clock, SaidOf(stored.GetValueOrDefault(clock.Kind), clock))).Where(row => stored.GetValueOrDefault(row.Kind) != row),
            .. stored.Values.Where(row => row.Running && running.TrueForAll(clock => clock.Kind != row.Kind)).Select(row => row with { Running = false, DueAt = null, NextAt = null }),
        ];
    }

    private static ClockStep SaidOf(StoredClock? stored, TicketClock clock) =>
        stored is not null && stored.StartedAt == clock.StartedAt ? stored.Said : ClockStep.Nothing;

    private static DateTimeOffset? Floored(DateTimeOffset? moment) =>
        moment is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()) : null;
}
