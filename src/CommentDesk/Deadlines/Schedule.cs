namespace CommentDesk.Deadlines;

/// <summary>What is to be said of a clock, and when.</summary>
public static class Schedule
{
    public static IEnumerable<(ClockStep Step, DateTimeOffset At)> Of(TicketClock clock, DeadlineRules rules)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(rules);
        if (clock.Kind.Promised())
        {
            if (rules.FirstReminder > 0 && clock.At(rules.FirstReminder) is { } half)
                yield return (ClockStep.Half, half);
            if (rules.SecondReminder > 0 && clock.At(rules.SecondReminder) is { } most)
                yield return (ClockStep.Most, most);
        }

        if (clock.Due is { } due)
            yield return (ClockStep.Missed, due);
        if (clock.Kind.Promised() && rules.Escalation > TimeSpan.Zero && clock.After(clock.Length + rules.Escalation) is { } late)
            yield return (ClockStep.Escalated, late);
    }

    /// <summary>The last step that is due, or nothing: after a long silence only that is said, not everything that was missed.</summary>
    public static ClockStep Reached(TicketClock clock, DeadlineRules rules, DateTimeOffset now) =>
        Of(clock, rules).Where(one => one.At <= now).Select(one => one.Step).DefaultIfEmpty().Max();

    /// <summary>When to look at the clock again.</summary>
    public static DateTimeOffset? Next(TicketClock clock, DeadlineRules rules, ClockStep said) =>
        Of(clock, rules).Where(one => one.Step > said).Select(one => (DateTimeOffset?)one.At).Min();
}
