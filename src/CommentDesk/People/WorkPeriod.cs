namespace CommentDesk.People;

/// <summary>A stretch of working time within a day, counted from midnight by the wall clock.</summary>
/// <param name="To">At most 24 hours; the moment itself does not belong to the period.</param>
public readonly record struct WorkPeriod(TimeSpan From, TimeSpan To)
{
    public override string ToString() => $"{Clock(From)}-{Clock(To)}";

    private static string Clock(TimeSpan moment) => $"{(int)moment.TotalHours:00}:{moment.Minutes:00}";
}
