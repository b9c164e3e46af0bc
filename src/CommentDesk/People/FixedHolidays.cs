using System.Collections.Frozen;

namespace CommentDesk.People;

/// <summary>
/// What the Labour Code of Russia says of any year by itself: the holidays of article 112, a holiday on a weekend (outside of
/// January) passed on to the next working day, and the hour less on the eve of a holiday (article 95).
/// </summary>
public static class FixedHolidays
{
    private static readonly (int Month, int Day)[] s_days =
        [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)];

    public static WorkDaysYear Of(int year)
    {
        var holidays = s_days.Select(day => new DateOnly(year, day.Month, day.Day)).ToHashSet();
        var off = new HashSet<DateOnly>(holidays);
        foreach (var holiday in holidays.Where(day => day.Month != 1 && Weekend(day)).Order())
            off.Add(NextWorking(holiday, off));
        var eves = holidays.Where(day => day != new DateOnly(year, 1, 1)).Select(day => day.AddDays(-1)).Append(new DateOnly(year, 12, 31));
        return new(year, off.ToFrozenSet(), FrozenDictionary<DateOnly, DayOfWeek>.Empty, eves.Where(day => !Weekend(day) && !off.Contains(day)).ToFrozenSet());
    }

    private static DateOnly NextWorking(DateOnly day, HashSet<DateOnly> off)
    {
        while (Weekend(day) || off.Contains(day))
            day = day.AddDays(1);
        return day;
    }

    private static bool Weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
