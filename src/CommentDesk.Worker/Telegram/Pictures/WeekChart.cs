using System.Globalization;
using CommentDesk.Statistics;
using CommentDesk.Texts;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>Seven days of twenty-four hours: the darker a field, the more comments came in that hour of the week.</summary>
internal static class WeekChart
{
    private const int Left = 90, Top = 180, Cell = 36, High = 42;

    public static string Draw(Wording words, StatsShapes shapes, Svg svg)
    {
        var most = shapes.Week.Max(day => day.Max());
        for (var hour = 0; hour < 24; hour += 3)
            svg.Words(hour.ToString("00", CultureInfo.InvariantCulture), Left + (hour * Cell) + (Cell / 2.0), Top - 14, 23, "middle", Svg.Grey);
        for (var day = 0; day < 7; day++)
        {
            svg.Words(words.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((day + 1) % 7)), Left - 16, Top + (day * High) + 30, 25, "end");
            for (var hour = 0; hour < 24; hour++)
                svg.Box(Left + (hour * Cell) + 1, Top + (day * High) + 1, Cell - 2, High - 2, Shade(shapes.Week[day][hour], most), 4);
        }

        var legend = Top + (7 * High) + 26;
        foreach (var (at, share) in new[] { 0, 0.25, 0.5, 0.75, 1 }.Index())
            svg.Box(Left + (at * 44), legend, 42, 24, Shade(share, 1), 4);
        return svg.Words($"0 – {most.ToString(CultureInfo.InvariantCulture)}", Left + 236, legend + 20, 23, fill: Svg.Grey)
            .Words(words.Say("chart.hours"), 954, legend + 20, 23, "end", Svg.Grey).ToString();
    }

    private static string Shade(double count, int most)
    {
        var share = most == 0 ? 0 : count / most;
        return string.Create(CultureInfo.InvariantCulture, $"rgb({Mixed(238, 24, share)},{Mixed(241, 74, share)},{Mixed(246, 138, share)})");
    }

    private static int Mixed(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));
}
