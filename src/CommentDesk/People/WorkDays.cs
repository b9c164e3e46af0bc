using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using CommentDesk.Texts;

namespace CommentDesk.People;

/// <summary>
/// A production calendar: holidays, moved days off and short days, year by year. A year without data falls back to
/// <see cref="FixedHolidays"/>, and <see cref="Caveat"/> says so.
/// </summary>
public sealed class WorkDays
{
    private readonly FrozenDictionary<int, WorkDaysYear> _years;
    private readonly Func<int, WorkDaysYear> _otherwise;
    private readonly ConcurrentDictionary<int, WorkDaysYear> _made = new();

    internal WorkDays(IEnumerable<WorkDaysYear> years, Func<int, WorkDaysYear>? otherwise = null)
    {
        _years = years.ToFrozenDictionary(year => year.Year);
        _otherwise = otherwise ?? FixedHolidays.Of;
    }

    /// <summary>The calendar of Russia that is built in.</summary>
    public static WorkDays Russia { get; } = WorkDaysJson.BuiltIn();

    /// <summary>No holidays: each week is like the other. For those who are on duty at all times.</summary>
    public static WorkDays None { get; } = new(
        [], year => new(year, FrozenSet<DateOnly>.Empty, FrozenDictionary<DateOnly, DayOfWeek>.Empty, FrozenSet<DateOnly>.Empty));

    /// <summary>The years with data of their own.</summary>
    public IReadOnlyCollection<int> Years => _years.Keys;

    public WorkDaysYear Of(int year) => _years.TryGetValue(year, out var known) ? known : _made.GetOrAdd(year, _otherwise);

    /// <summary>What a person should know before trusting the dates of a year; null when they are certain.</summary>
    public Line? Caveat(int year)
    {
        var number = year.ToString(CultureInfo.InvariantCulture);
        if (_years.TryGetValue(year, out var known))
            return known.Provisional ? Line.Of("calendar.provisional", number) : null;
        return ReferenceEquals(this, None) ? null : Line.Of("calendar.fixed_only", number);
    }
}
