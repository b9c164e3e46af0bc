namespace CommentDesk.Month.Crowd;

/// <summary>When and about what people write to the pages of public bodies, as published numbers describe it.</summary>
internal static class WeekCurve
{
    /// <summary>Shares of themes; no theme for what is neither complaint nor question.</summary>
    public static readonly IReadOnlyList<(string? Theme, double Share)> Themes =
    [
        (null, 0.33), ("housing", 0.13), ("roads", 0.12), ("yards", 0.09), ("heat_water", 0.07), ("health", 0.05), ("transport", 0.05), ("waste", 0.04),
        ("education", 0.03), ("gov", 0.03), ("power", 0.02), ("social", 0.02), ("animals", 0.01), ("build", 0.01),
    ];

    /// <summary>Shares of three pages.</summary>
    public static readonly IReadOnlyList<double> Pages = [0.5, 0.3, 0.2];

    /// <summary>Of an hour on a working day; the sum does not matter.</summary>
    private static readonly double[] s_day = [2, 1, 0.6, 0.5, 0.5, 1, 3, 6, 9, 11, 12, 12, 12, 12, 11, 11, 12, 14, 15, 16, 15, 12, 8, 4];

    /// <summary>The mean of <see cref="Of"/> over a week.</summary>
    public static double Mean { get; } = Enumerable.Range(0, 168).Average(Of);

    /// <param name="hourOfWeek">From Monday midnight on.</param>
    public static double Of(int hourOfWeek) => s_day[hourOfWeek % 24] * (hourOfWeek >= 120 ? 0.65 : 1);

    /// <summary>How far busy hours swing: a gamma of mean one; the smaller the shape, the wilder.</summary>
    public static double Swing(this Random random, int shape)
    {
        ArgumentNullException.ThrowIfNull(random);
        var sum = 0.0;
        for (var part = 0; part < shape; part++)
            sum -= Math.Log(1 - random.NextDouble());
        return sum / shape;
    }

    /// <summary>A Poisson number.</summary>
    public static int Poisson(this Random random, double mean)
    {
        ArgumentNullException.ThrowIfNull(random);
        var (count, left) = (0, mean);
        while ((left += Math.Log(1 - random.NextDouble())) > 0)
            count++;
        return count;
    }
}
