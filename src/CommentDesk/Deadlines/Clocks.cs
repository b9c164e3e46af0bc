using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Deadlines;

/// <summary>
/// The clocks of a ticket, folded from its history: pure, so a restart, an edit or a new owner gives nobody more time.
/// Only waiting for the citizen stops them.
/// </summary>
public static class Clocks
{
    /// <param name="history">All lines of the ticket, in order.</param>
    /// <returns>What runs, and what was answered in time or not.</returns>
    public static IReadOnlyList<TicketClock> Of(Ticket ticket, IReadOnlyList<HistoryLine> history, DeadlineRules rules, Timetable timetable)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(timetable);
        var story = new ClockStory();
        foreach (var line in history)
            story.Take(line);
        return [.. Told(ticket, story, rules, timetable).OfType<TicketClock>()];
    }

    private static IEnumerable<TicketClock?> Told(Ticket ticket, ClockStory story, DeadlineRules rules, Timetable timetable)
    {
        var answer = Answer(ticket, story, rules, timetable);
        yield return answer;
        if (story.Promised is { } promised && (story.Finished is not null || story.Alive))
            yield return Simple(ClockKind.Final, rules.Final, promised, story.Finished);
        if (story.Assigned is { } assigned && ticket.Verdict.NeedsReply && Simple(ClockKind.Accept, rules.Accept, assigned) is { } accept
            && (answer?.Due is not { } due || accept.Due < due))
            yield return accept;
        if (story.Unsorted is { } unsorted)
            yield return Simple(ClockKind.Triage, rules.Triage, unsorted);
        if (ticket.Stage is Stage.Snoozed snoozed && story.Snoozed is { } since)
            yield return new(ClockKind.Snooze, since, since, snoozed.Until - since, [], null, timetable.Always, RoundTheClock: true);

        TicketClock? Simple(ClockKind kind, Term term, DateTimeOffset start, DateTimeOffset? end = null) => term.Off ? null : Made(kind, term, start, start, end);

        TicketClock Made(ClockKind kind, Term term, DateTimeOffset start, DateTimeOffset from, DateTimeOffset? end)
        {
            var calendar = timetable.For(term);
            return new(kind, start, from, term.LengthFrom(from, calendar), [.. story.Pauses], end, calendar, term.RoundTheClock);
        }
    }

    /// <summary>Each time the ticket became more pressing, it had so much time from then on: what ends first holds.</summary>
    private static TicketClock? Answer(Ticket ticket, ClockStory story, DeadlineRules rules, Timetable timetable)
    {
        if (story.Begun is not { } begun || !(story.Answered is not null || (story.Sorted && ticket.Verdict.NeedsReply)))
            return null;
        var label = ticket.Verdict.NeedsReply ? ticket.Verdict.Label : Label.Complaint;
        return Pressing(ticket, story, begun, rules)
            .Select(one => (one.From, Term: rules.AnswerTerm(one.Priority, label)))
            .Where(one => !one.Term.Off)
            .Select(one => new TicketClock(
                ClockKind.Answer, begun, one.From, one.Term.LengthFrom(one.From, timetable.For(one.Term)), [.. story.Pauses], story.Answered,
                timetable.For(one.Term), one.Term.RoundTheClock))
            .OrderBy(clock => clock.Due ?? DateTimeOffset.MaxValue)
            .ThenBy(clock => clock.Calendar.AddWorking(clock.From, clock.Length))
            .FirstOrDefault();
    }

    /// <summary>Since when it was how pressing, backwards: an edit's line holds what was known before it; a person's label may have brought another theme, never other flags.</summary>
    private static IEnumerable<(DateTimeOffset From, Priority Priority)> Pressing(Ticket ticket, ClockStory story, DateTimeOffset begun, DeadlineRules rules)
    {
        var (theme, flags) = (ticket.Verdict.Theme, ticket.Verdict.Flags);
        foreach (var (at, former) in story.Changes.AsEnumerable().Reverse().Where(change => change.At > begun))
        {
            yield return (at, rules.PriorityOf(theme, flags));
            (theme, flags) = former is null ? (null, flags) : (former.Theme, former.Flags);
        }

        yield return (begun, rules.PriorityOf(theme, flags));
    }
}
