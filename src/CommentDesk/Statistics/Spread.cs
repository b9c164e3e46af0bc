namespace CommentDesk.Statistics;

/// <summary>How long something took. Percentiles are nearest-rank: the smallest value with at least that share of all values not above it.</summary>
public sealed record Spread(TimeSpan Mean, TimeSpan Median, TimeSpan P90)
{
    /// <summary>Null when there is nothing to tell.</summary>
    /// <param name="milliseconds">Is put into another order.</param>
    public static Spread? Of(List<long> milliseconds)
    {
        ArgumentNullException.ThrowIfNull(milliseconds);
        if (milliseconds.Count == 0)
            return null;
        var times = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(milliseconds);
        var sum = 0L;
        foreach (var time in times)
            sum += time;
        var (median, high) = Ranks.At(times, 0.5, 0.9);
        return new(Span(sum / times.Length), Span(median), Span(high));
    }

    private static TimeSpan Span(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
