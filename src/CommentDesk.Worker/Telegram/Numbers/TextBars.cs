using System.Globalization;
using CommentDesk.Statistics;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The charts in letters, for a machine that can draw none.</summary>
internal static class TextBars
{
    private const int Longest = 12;

    public static Html Draw(string chart, Wording words, StatsShapes shapes, string period)
    {
        var rows = Rows(chart, words, shapes).ToList();
        var html = new Html().Bold(words.Say($"chart.{chart}")).Line().Text(period).Line();
        if (rows.Count == 0)
            return html.Text(words.Say("stats.nothing"));
        var (wide, most) = (rows.Max(row => row.Name.Length), Math.Max(1, rows.Max(row => row.Count)));
        return html.Pre(string.Join('\n', rows.Select(row =>
            $"{row.Name.PadRight(wide)} {new string('█', (int)Math.Ceiling((double)row.Count * Longest / most))} {row.Count.ToString(CultureInfo.InvariantCulture)}")));
    }

    private static IEnumerable<(string Name, int Count)> Rows(string chart, Wording words, StatsShapes shapes) => chart switch
    {
        StatsCharts.Volume => Spans.Of(shapes, words.Culture).TakeLast(31).Select(bar => (bar.Name, bar.Labels.Sum())),
        StatsCharts.Times => shapes.Times.Select((count, at) => (StatsCharts.TimeName(words, at), count)),
        StatsCharts.Week => shapes.Week.Select((day, at) => (words.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)((at + 1) % 7)), day.Sum())),
        _ => shapes.Themes.Take(12).Select(theme => (words.Say($"theme.{theme.Theme}"), theme.Count)),
    };
}
