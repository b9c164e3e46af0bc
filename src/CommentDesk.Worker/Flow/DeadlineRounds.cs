using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Looks at clocks that are due. What is to be said is marked as said in the same transaction, so a restart repeats nothing and
/// forgets nothing; after a long silence only the last word is said, and each person hears all of it in one message.
/// </summary>
internal sealed partial class DeadlineRounds(IDeskStore store, Desk desk, Deadlining deadlining, Escalation escalation, ILogger<DeadlineRounds> log) : ISweep
{
    internal const int Batch = 50;

    /// <summary>A desk with many open tickets reckons them little by little, and meanwhile albums and clocks go on.</summary>
    private const int PartsAtOnce = 20;

    /// <summary>While a message to a person still waits for the network, the next one gathers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TicketId? _reckoned = default(TicketId);
    private string? _hours;
    private DateTimeOffset _waitedAt = DateTimeOffset.MinValue;

    public TimeSpan Every => TimeSpan.FromMilliseconds(500);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var hours = await store.Read(deadlining.HoursInForce, cancel);
        if (_hours is not null && hours != _hours)
            _reckoned = default(TicketId);
        _hours = hours;
        for (var part = 0; part < PartsAtOnce && _reckoned is { } after; part++)
            _reckoned = await Reckon(after, cancel);
        while (await store.Read(session => session.Deadlines.Due(now, 1).Count > 0, cancel))
            await store.Write(session => Look(session, now), cancel);
        if ((now - _waitedAt).Duration() >= Patience && await store.Read(session => session.Deadlines.Listeners(now).Count > 0, cancel)
            && !await store.Write(session => Tell(session, now), cancel))
            _waitedAt = now;
    }

    /// <summary>At the start, and when a team changed its hours or people, the clocks of every open ticket are reckoned anew.</summary>
    /// <returns>Where to go on; null at the end.</returns>
    private async Task<TicketId?> Reckon(TicketId after, CancellationToken cancel)
    {
        var part = await store.Read(session => session.Deadlines.Watched(after, Batch), cancel);
        if (part.Count == 0)
            return null;
        var changed = await store.Write(
            session => part.Count(id => session.Tickets.Find(id) is { } ticket && deadlining.Changed(session, ticket)), cancel);
        if (changed > 0)
            LogReckoned(changed);
        return part[^1];
    }

    private bool Look(IDeskSession session, DateTimeOffset now)
    {
        foreach (var row in session.Deadlines.Due(now, Batch))
            Look(session, row, now);
        return true;
    }

    private void Look(IDeskSession session, StoredClock row, DateTimeOffset now)
    {
        var ticket = session.Tickets.Find(row.Ticket)!;
        if (row.Kind is ClockKind.Snooze && ticket.Stage is Stage.Snoozed { Until: var until } && until <= now)
            desk.Do(session, ticket.Id, null, new Command.Wake("due"), now);
        else if (Running(session, ticket, row) is { } clock && Schedule.Reached(clock, deadlining.Rules, now) is var reached && reached > row.Said)
            Reached(session, ticket, clock, row.Said, reached, now);
        else
            deadlining.Changed(session, ticket);
    }

    private TicketClock? Running(IDeskSession session, Ticket ticket, StoredClock row) =>
        deadlining.Of(session, ticket).FirstOrDefault(clock => clock.Running && clock.Kind == row.Kind && clock.StartedAt == row.StartedAt);

    private void Reached(IDeskSession session, Ticket ticket, TicketClock clock, ClockStep said, ClockStep reached, DateTimeOffset now)
    {
        session.Deadlines.Put(deadlining.Row(ticket.Id, clock, reached));
        foreach (var notice in escalation.Notices(session, ticket, clock, said, reached, now))
            session.Deadlines.Keep(notice);
        if (reached >= ClockStep.Missed && clock.Kind.Promised() && !Known(session, ticket, clock))
            desk.Do(session, ticket.Id, null, new Command.Miss(clock.Kind.Code()), now);
        else
            Desk.Redraw(session, ticket, now);
    }

    private static bool Known(IDeskSession session, Ticket ticket, TicketClock clock) => session.Tickets.History(ticket.Id)
        .Any(line => line.What == Happenings.Overdue && line.Detail == clock.Kind.Code() && line.At >= clock.StartedAt);

    /// <returns>False when somebody's last message has not left yet.</returns>
    private static bool Tell(IDeskSession session, DateTimeOffset now)
    {
        var all = true;
        foreach (var id in session.Deadlines.Listeners(now))
        {
            var notices = session.Deadlines.Notices(id, now);
            if (session.People.Find(id) is { Staff: true, Reachable: true } person && session.Outbox.Add(Calls.RemindersFor(person, notices, now)) is null)
            {
                all = false;
                continue;
            }

            foreach (var notice in notices)
                session.Deadlines.Drop(notice);
        }

        return all;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The clocks of {Count} tickets were reckoned anew.")]
    private partial void LogReckoned(int count);
}
