using CommentDesk.People;

namespace CommentDesk.Deadlines;

/// <summary>One clock of a ticket, running or stopped. Made from history by <see cref="Clocks"/>, never changed.</summary>
/// <param name="StartedAt">Tells this clock from an earlier one of its kind.</param>
/// <param name="From">Counted from here: later than the start where the ticket became more pressing on its way.</param>
/// <param name="Length">In time of the calendar.</param>
/// <param name="Pauses">Only while the citizen was waited for.</param>
/// <param name="EndedAt">Null while it runs.</param>
public sealed record TicketClock(
    ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset From, TimeSpan Length, IReadOnlyList<WorkPause> Pauses, DateTimeOffset? EndedAt, WorkCalendar Calendar,
    bool RoundTheClock = false)
{
    private static readonly TimeSpan s_grain = TimeSpan.FromMilliseconds(1);

    public bool Running => EndedAt is null;

    /// <summary>Stands still: a pause is open.</summary>
    public bool Paused => Pauses.Any(pause => pause.To is null);

    /// <summary>Null while nobody can say: the clock stands still.</summary>
    public DateTimeOffset? Due => After(Length);

    /// <summary>Whether what was waited for came in time; null while it may.</summary>
    public bool? Met => EndedAt is { } end ? Left(end) >= TimeSpan.Zero : null;

    /// <summary>When this share of the time is gone.</summary>
    public DateTimeOffset? At(double share) => After(TimeSpan.FromTicks((long)(Length.Ticks * share)));

    /// <summary>When so much time has passed, the pauses left out; to the grain of the store, never too early.</summary>
    public DateTimeOffset? After(TimeSpan time) => Calendar.AddWorking(From, time, Pauses) is { } moment
        ? new DateTimeOffset((moment.UtcTicks + s_grain.Ticks - 1) / s_grain.Ticks * s_grain.Ticks, TimeSpan.Zero)
        : null;

    /// <summary>Time left; below zero once it is late.</summary>
    public TimeSpan Left(DateTimeOffset now) => Length - Calendar.WorkingBetween(From, now, Pauses);
}
