namespace CommentDesk.Month.Clock;

/// <summary>
/// Working time counted minute by minute over a table of all minutes of the month and some weeks beyond: an office week with an hour of
/// lunch, the holidays and short days of autumn 2026 in Moscow. It shares nothing with the desk's own arithmetic.
/// </summary>
internal sealed class WorkMinutes
{
    public static readonly TimeSpan Moscow = TimeSpan.FromHours(3);

    private const long Minute = 60_000;
    private const int DaysCovered = 120;

    private static readonly DateOnly s_holiday = new(2026, 11, 4);
    private static readonly DateOnly s_short = new(2026, 11, 3);

    private readonly int _opens;
    private readonly long _start;

    /// <summary>Working milliseconds before each minute.</summary>
    private readonly long[] _before = new long[(DaysCovered * 1440) + 1];

    /// <param name="opens">The hour at which work begins; lunch comes after four hours, the evening after nine.</param>
    public WorkMinutes(DateTimeOffset start, int opens = 9)
    {
        _opens = opens;
        _start = Midnight(start.AddDays(-7)).ToUnixTimeMilliseconds();
        for (var minute = 0; minute < DaysCovered * 1440; minute++)
            _before[minute + 1] = _before[minute] + (Works(Local(_start + (minute * Minute))) ? Minute : 0);
    }

    public static DateTimeOffset Local(long moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment).ToOffset(Moscow);

    public static DateTimeOffset Midnight(DateTimeOffset moment)
    {
        var local = moment.ToOffset(Moscow);
        return new(local.Year, local.Month, local.Day, 0, 0, 0, Moscow);
    }

    /// <summary>Nine to one, two to six, on the day before a holiday to five; the same an hour earlier for whoever opens at eight.</summary>
    public bool Works(DateTimeOffset local) => WorksOn(local) && local.Hour - _opens is var hour
        && (hour is >= 0 and < 4 or >= 5 and < 8 || (hour == 8 && DateOnly.FromDateTime(local.DateTime) != s_short));

    public static bool WorksOn(DateTimeOffset local) =>
        local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && DateOnly.FromDateTime(local.DateTime) != s_holiday;

    public long Between(long from, long to) => to <= from ? 0 : Before(to) - Before(from);

    /// <summary>The first moment by which so much working time has passed; the moment itself when nothing is added.</summary>
    public long Add(long from, long time)
    {
        if (time == 0)
            return from;
        var sought = Before(from) + time;
        // The first minute by whose end enough has passed.
        var (low, high) = (0, _before.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_before[middle] >= sought)
                high = middle;
            else
                low = middle + 1;
        }

        return _start + (low * Minute) - (_before[low] - sought);
    }

    /// <summary>So many working days, today not counted, to the end of the last one's hours.</summary>
    public long DaysFrom(long from, int days)
    {
        var day = Midnight(Local(from));
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= WorksOn(day) ? 1 : 0;
        }

        return Between(from, day.AddDays(1).ToUnixTimeMilliseconds());
    }

    private long Before(long moment)
    {
        var (minute, rest) = Math.DivRem(moment - _start, Minute);
        return _before[minute] + (_before[minute + 1] > _before[minute] ? rest : 0);
    }
}
