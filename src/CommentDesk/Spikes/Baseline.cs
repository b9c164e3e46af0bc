namespace CommentDesk.Spikes;

/// <summary>
/// What is usual in the hour that ends now: the same hour of the week in the four weeks before, each smoothed over the hours around
/// it, and of the four the median, so that last week's crisis is no norm. Until four weeks are known, the same hour of the last seven
/// days and their mean, whichever is higher.
/// </summary>
public static class Baseline
{
    public const int Weeks = 4;

    /// <summary>Nothing is rarer than once an hour: otherwise two comments at night would be a spike.</summary>
    private const double Floor = 1;

    private const int DayHours = 24;
    private const int WeekHours = 7 * DayHours;

    /// <summary>The first hour that is ever asked for, as hours before now.</summary>
    public const int Reach = (Weeks * WeekHours) + 2;

    /// <param name="hours">Comments by hours since 1970; hours without any may be left out.</param>
    /// <param name="since">The first hour that is known at all.</param>
    public static Norm? Of(IReadOnlyDictionary<long, int> hours, DateTimeOffset since, DateTimeOffset now, SpikeTerms terms)
    {
        if (now - since < terms.Learning)
            return null;
        var at = now.ToUnixTimeSeconds() / 3600.0;
        var known = at - HourOf(since);
        return known > Reach ? Settled(Around(hours, at, WeekHours, Weeks)) : Learning(hours, at, known);
    }

    public static long HourOf(DateTimeOffset moment) => (long)Math.Floor(moment.ToUnixTimeSeconds() / 3600.0);

    private static Norm Settled(double[] weeks)
    {
        var middle = Median(weeks);
        var swing = 1.4826 * Median([.. weeks.Select(week => Math.Abs(week - middle))]);
        var mean = Math.Max(Floor, middle);
        return new(mean, Math.Max(Math.Sqrt(mean), swing));
    }

    private static Norm Learning(IReadOnlyDictionary<long, int> hours, double at, double known)
    {
        var days = Math.Min(7, (int)((known - 1) / DayHours));
        var sameHour = days > 0 ? Median(Around(hours, at, DayHours, days)) : 0;
        // Without the present hour, which is what is looked at.
        var (from, to) = ((long)Math.Floor(at - Math.Min(known, WeekHours)), (long)Math.Floor(at - 1));
        var sum = 0.0;
        for (var hour = from; hour < to; hour++)
            sum += hours.GetValueOrDefault(hour);
        var mean = Math.Max(Floor, Math.Max(sameHour, to > from ? sum / (to - from) : 0));
        return new(mean, Math.Sqrt(mean));
    }

    private static double[] Around(IReadOnlyDictionary<long, int> hours, double at, int step, int times)
    {
        var values = new double[times];
        for (var back = 1; back <= times; back++)
        {
            var end = at - (back * step);
            values[back - 1] = (Within(hours, end - 1) + (2 * Within(hours, end)) + Within(hours, end + 1)) / 4;
        }

        return values;
    }

    /// <summary>The sixty minutes that end at a moment, from the two hours they lie in.</summary>
    private static double Within(IReadOnlyDictionary<long, int> hours, double end)
    {
        var hour = (long)Math.Floor(end);
        var passed = end - hour;
        return ((1 - passed) * hours.GetValueOrDefault(hour - 1)) + (passed * hours.GetValueOrDefault(hour));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2;
    }
}
