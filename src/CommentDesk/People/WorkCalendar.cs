using System.Collections.Concurrent;

namespace CommentDesk.People;

/// <summary>
/// Arithmetic in working time, exact to the tick: the hours of a team, its production calendar, its time zone. Working time is
/// what really passes: a period over a change to or from summer time is an hour shorter or longer. Immutable; any thread may ask.
/// </summary>
public sealed class WorkCalendar
{
    private readonly WorkHours _hours;
    private readonly ConcurrentDictionary<int, WorkYear> _years = new();

    /// <exception cref="CalendarException">There is a year in which nobody ever works.</exception>
    public WorkCalendar(WorkHours hours, WorkDays days, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(zone);
        (_hours, Days, Zone) = (hours, days, zone);
        if (days.Years.Order().FirstOrDefault(year => Year(year).Total == 0) is var idle and > 0)
            throw new CalendarException($"years: {idle}", "has no working time left, so no deadline would ever come.", "Take days out of its holidays, or give the team other hours.");
    }

    public WorkHours Hours => _hours;

    public WorkDays Days { get; }

    public TimeZoneInfo Zone { get; }

    public bool IsWorking(DateTimeOffset moment) => Year(YearOf(moment)).Holds(moment.UtcTicks);

    /// <summary>The date on the team's wall.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment a date begins.</summary>
    public DateTimeOffset Midnight(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    public bool IsWorkingDay(DateOnly date) => WorkingBetween(Midnight(date), Midnight(date.AddDays(1))) > TimeSpan.Zero;

    /// <summary>
    /// The first moment by which so much working time has passed since another: on Friday the end of the day, not Monday's
    /// beginning. Nothing added is the moment itself, working or not.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, or leads beyond the year 9998.</exception>
    public DateTimeOffset AddWorking(DateTimeOffset from, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (duration == TimeSpan.Zero)
            return from;
        var number = YearOf(from);
        var year = Year(number);
        var sought = Year(number).Before(from.UtcTicks) + duration.Ticks;
        while (sought > year.Total)
        {
            sought -= year.Total;
            year = Year(++number);
        }

        return Local(year.When(sought));
    }

    /// <summary>The working time from one moment to another; below zero when the second comes first.</summary>
    public TimeSpan WorkingBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
            return -WorkingBetween(to, from);
        var (first, last) = (YearOf(from), YearOf(to));
        var ticks = Year(last).Before(to.UtcTicks) - Year(first).Before(from.UtcTicks);
        for (var year = first; year < last; year++)
            ticks += Year(year).Total;
        return TimeSpan.FromTicks(ticks);
    }

    /// <summary>The same, without what fell into pauses.</summary>
    public TimeSpan WorkingBetween(DateTimeOffset from, DateTimeOffset to, IEnumerable<WorkPause> pauses)
    {
        var (worked, at) = (TimeSpan.Zero, from);
        foreach (var pause in WorkPause.Joined(pauses))
        {
            if (pause.From >= to)
                break;
            if (pause.From > at)
                worked += WorkingBetween(at, pause.From);
            if (pause.To is not { } end || end >= to)
                return worked;
            at = end > at ? end : at;
        }

        return to > at ? worked + WorkingBetween(at, to) : worked;
    }

    /// <summary>When so much working time has passed outside of the pauses; null while a pause is open that comes before.</summary>
    public DateTimeOffset? AddWorking(DateTimeOffset from, TimeSpan duration, IEnumerable<WorkPause> pauses)
    {
        var at = from;
        foreach (var pause in WorkPause.Joined(pauses))
        {
            if (pause.From > at)
            {
                var worked = WorkingBetween(at, pause.From);
                if (worked >= duration)
                    return AddWorking(at, duration);
                duration -= worked;
            }

            if (pause.To is not { } end)
                return null;
            at = end > at ? end : at;
        }

        return AddWorking(at, duration);
    }

    private WorkYear Year(int year) => year is > 1 and < 9999
        ? _years.GetOrAdd(year, static (number, calendar) => new(number, calendar._hours, calendar.Days.Of(number), calendar.Zone), this)
        : throw new ArgumentOutOfRangeException(nameof(year), year, "Working time is known for the years 2 to 9998 only.");

    private int YearOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).Year;

    private DateTimeOffset Local(long ticks) => TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), Zone);
}
