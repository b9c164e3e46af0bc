using System.Collections.Frozen;

namespace CommentDesk.People;

/// <summary>The days of one year that are not worked as the week says.</summary>
/// <param name="Moved">Days off that were given up, each with the day of the week whose hours it is worked by.</param>
public sealed record WorkDaysYear(int Year, FrozenSet<DateOnly> Off, FrozenDictionary<DateOnly, DayOfWeek> Moved, FrozenSet<DateOnly> Short)
{
    /// <summary>Where the dates come from, for whoever checks them.</summary>
    public string Source { get; init; } = "";

    /// <summary>The government had not yet said which days off are moved.</summary>
    public bool Provisional { get; init; }

    public DayPlan Plan(DateOnly date) => new(Off.Contains(date), Moved.TryGetValue(date, out var like) ? like : date.DayOfWeek, Short.Contains(date));
}
