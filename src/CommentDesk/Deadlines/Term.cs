using CommentDesk.People;

namespace CommentDesk.Deadlines;

/// <summary>How much time there is for something.</summary>
/// <param name="Time">Of work, or of the clock on the wall for what cannot wait for morning.</param>
/// <param name="Days">Instead: so many working days, the day of the beginning not counted, to the end of the last one's hours.</param>
public sealed record Term(TimeSpan Time, int Days = 0, bool RoundTheClock = false)
{
    public static readonly Term None = new(TimeSpan.Zero);

    /// <summary>No deadline at all.</summary>
    public bool Off => Time <= TimeSpan.Zero && Days <= 0;

    /// <summary>The same in time of the calendar, counted from a moment.</summary>
    public TimeSpan LengthFrom(DateTimeOffset from, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Days <= 0)
            return Time;
        var day = calendar.DayOf(from);
        for (var left = Days; left > 0;)
        {
            day = day.AddDays(1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return calendar.WorkingBetween(from, calendar.Midnight(day.AddDays(1)));
    }
}
