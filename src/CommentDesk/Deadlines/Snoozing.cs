using CommentDesk.People;

namespace CommentDesk.Deadlines;

/// <summary>Until when a ticket can be laid aside.</summary>
public static class Snoozing
{
    /// <summary>So long the desk waits for a citizen before it wakes the ticket by itself.</summary>
    public const int Days = 3;

    /// <summary>The first working minute of the day that comes after so many working days; today is none of them.</summary>
    public static DateTimeOffset Morning(DateTimeOffset now, int days, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var day = calendar.DayOf(now);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        var minute = TimeSpan.FromMinutes(1);
        return calendar.AddWorking(calendar.Midnight(day), minute) - minute;
    }
}
