using System.Globalization;
using CommentDesk.Statistics;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>One bar of the daily volume.</summary>
internal sealed record Bar(string Name, int[] Labels);

/// <summary>Days as bars; so many that they would be hairs become weeks, and weeks months. Days without comments have their place too.</summary>
internal static class Spans
{
    private const int MostDays = 62, MostWeeks = 62 * 7;

    public static string Unit(StatsShapes shapes) => Length(shapes) switch
    {
        <= MostDays => "day",
        <= MostWeeks => "week",
        _ => "month",
    };

    public static IReadOnlyList<Bar> Of(StatsShapes shapes, CultureInfo culture)
    {
        if (shapes.Days.Count == 0)
            return [];
        var unit = Unit(shapes);
        var bars = new List<Bar>();
        var sums = shapes.Days.GroupBy(day => Start(day.Key, unit)).ToDictionary(span => span.Key, span => Sum(span.Select(day => day.Value)));
        var last = Start(shapes.Days.Keys.Max(), unit);
        for (var start = Start(shapes.Days.Keys.Min(), unit); start <= last; start = Next(start, unit))
            bars.Add(new(start.ToString(unit == "month" ? "MM.yy" : "dd.MM", culture), sums.GetValueOrDefault(start) ?? new int[Labels.All.Count]));
        return bars;
    }

    private static int Length(StatsShapes shapes) => shapes.Days.Count == 0 ? 0 : shapes.Days.Keys.Max().DayNumber - shapes.Days.Keys.Min().DayNumber + 1;

    private static DateOnly Start(DateOnly day, string unit) => unit switch
    {
        "day" => day,
        "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new(day.Year, day.Month, 1),
    };

    private static DateOnly Next(DateOnly day, string unit) => unit switch
    {
        "day" => day.AddDays(1),
        "week" => day.AddDays(7),
        _ => day.AddMonths(1),
    };

    private static int[] Sum(IEnumerable<int[]> days)
    {
        var sum = new int[Labels.All.Count];
        foreach (var day in days)
            for (var label = 0; label < sum.Length; label++)
                sum[label] += day[label];
        return sum;
    }
}
