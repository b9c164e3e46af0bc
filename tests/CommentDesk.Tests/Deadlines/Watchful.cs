using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Deadlines;

/// <summary>An office whose clocks are looked at by hand; Monday noon in Moscow, nine to six without lunch or holidays.</summary>
internal sealed class Watchful : IAsyncDisposable
{
    public static readonly Timetable NineToSix = new(new WorkCalendar(
        WorkHours.Read(new Dictionary<string, string> { ["Monday-Friday"] = "09:00-18:00" }), WorkDays.None, Lived.Moscow));

    private static readonly Teams s_teams = new(AssignmentRules.None with { Zone = Lived.Moscow, Office = NineToSix.Work });

    private readonly HashSet<CallId> _seen = [];
    private readonly Escalation _escalation;
    private DeadlineRounds _rounds;

    public Watchful(DeadlineRules? rules = null, QuietHours? quiet = null)
    {
        Deadlining = new(rules ?? DeadlineRules.Standard with { Accept = Term.None }, NineToSix, s_teams);
        Office = new(deadlining: Deadlining);
        _escalation = new(quiet, s_teams);
        _rounds = Rounds(Deadlining);
    }

    public Office Office { get; }

    public Deadlining Deadlining { get; private set; }

    /// <summary>The process dies and another one begins, perhaps with other settings.</summary>
    public void Restart(DeadlineRules? rules = null)
    {
        if (rules is not null)
            Deadlining = new(rules, NineToSix, s_teams);
        _rounds = Rounds(Deadlining);
    }

    /// <summary>Time passes and the clocks are looked at once.</summary>
    /// <returns>What leaves for whom: "11: answer half".</returns>
    public async Task<IReadOnlyList<string>> After(TimeSpan time)
    {
        Office.Time.Advance(time);
        return await Look();
    }

    public Task<IReadOnlyList<string>> After(double hours) => After(TimeSpan.FromHours(hours));

    public async Task<IReadOnlyList<string>> Look()
    {
        await _rounds.Sweep(Office.Now, CancellationToken.None);
        var fresh = (await Office.Calls()).Where(call => call.Kind == Calls.Reminders && _seen.Add(call.Id)).ToList();
        return [.. fresh.Select(call => $"{Calls.RoomOf(call.Lane)}: {string.Join(", ", Calls.ReadReminders(call).Select(one => $"{one.Kind.Code()} {one.Step}".ToLowerInvariant()))}")];
    }

    public Task Save(Team team) => Office.Do(session => session.Rota.Save(team));

    /// <summary>Everything that waits is accepted by the network.</summary>
    public Task Deliver() => Office.Do(session =>
    {
        foreach (var call in session.Outbox.Pending(default, 1000).Where(call => session.Outbox.Begin(call.Id, Office.Now)))
            session.Outbox.Sent(call.Id, "1", Office.Now);
    });

    public Task<Outcome> Do(Ticket ticket, Person? by, Command command) => Office.Do(session => Office.Desk.Do(session, ticket.Id, by, command, Office.Now));

    public Task<IReadOnlyList<StoredClock>> Stored(TicketId ticket) => Office.Do(session => session.Deadlines.Of(ticket));

    public async Task<IReadOnlyList<string>> History(TicketId ticket) =>
        [.. (await Office.Do(session => session.Tickets.History(ticket))).Select(line => line.What)];

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private DeadlineRounds Rounds(Deadlining deadlining) => new(Office.Store, Office.Desk, deadlining, _escalation, NullLogger<DeadlineRounds>.Instance);
}
