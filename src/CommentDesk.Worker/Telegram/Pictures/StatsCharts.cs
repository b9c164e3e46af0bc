using System.Globalization;
using CommentDesk.Statistics;
using CommentDesk.Texts;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>The four pictures of /stats, for a phone: large words, few lines, no overlaps.</summary>
internal static class StatsCharts
{
    public const string Volume = "days", Times = "times", Week = "week", Themes = "themes";

    public static readonly IReadOnlyList<string> All = [Volume, Times, Week, Themes];

    private const int Width = 1000, Height = 720, Left = 90, Right = 970, Top = 190, Bottom = 620;
    private const string Blue = "#3a76c4";

    /// <summary>By label; told apart in grey too.</summary>
    private static readonly string[] s_labels = ["#c8443a", "#e9a93d", "#7b5ea7", "#b9bdc6"];

    public static string Draw(string chart, Wording words, StatsShapes shapes, string period) => chart switch
    {
        Volume => OfVolume(words, shapes, period),
        Times => OfTimes(words, shapes, period),
        Week => WeekChart.Draw(words, shapes, Headed(words, Week, period, 560)),
        _ => OfThemes(words, shapes, period),
    };

    private static Svg Headed(Wording words, string chart, string period, int height = Height) =>
        new Svg(Width, height).Words(words.Say($"chart.{chart}"), 40, 62, 38, bold: true).Words(Html.Shorten(period, 56), 40, 106, 27, fill: Svg.Grey);

    private static string OfVolume(Wording words, StatsShapes shapes, string period)
    {
        var bars = Spans.Of(shapes, words.Culture);
        var svg = Headed(words, Volume, period);
        var x = 40.0;
        foreach (var label in Labels.All)
        {
            var name = words.Say($"label.{label.Code()}");
            svg.Box(x, 132, 24, 24, s_labels[(int)label], 4).Words(name, x + 34, 153, 25);
            x += 74 + (name.Length * 17);
        }

        var scale = Axis(svg, bars.Select(bar => bar.Labels.Sum()).DefaultIfEmpty().Max(), words);
        var pitch = (double)(Right - Left) / Math.Max(bars.Count, 1);
        var every = (int)Math.Ceiling(bars.Count * 100.0 / (Right - Left));
        foreach (var (at, bar) in bars.Index())
        {
            var y = (double)Bottom;
            foreach (var label in Labels.All)
            {
                var high = (double)bar.Labels[(int)label] / scale.Top * (Bottom - Top);
                y -= high;
                svg.Box(Left + (at * pitch) + (pitch * 0.1), y, pitch * 0.8, high, s_labels[(int)label]);
            }

            if (at % Math.Max(every, 1) == 0)
                svg.Words(bar.Name, Left + ((at + 0.5) * pitch), Bottom + 36, 23, "middle", Svg.Grey);
        }

        return svg.Words(words.Say($"chart.by.{Spans.Unit(shapes)}"), Right, Bottom + 80, 23, "end", Svg.Grey).ToString();
    }

    private static string OfTimes(Wording words, StatsShapes shapes, string period)
    {
        var svg = Headed(words, Times, period);
        svg.Words(words.Say("chart.answered", shapes.Answered.ToString(CultureInfo.InvariantCulture)), 40, 150, 25, fill: Svg.Grey);
        var scale = Axis(svg, shapes.Times.Max(), words);
        var pitch = (double)(Right - Left) / shapes.Times.Count;
        foreach (var (at, count) in shapes.Times.Index())
        {
            var (high, middle) = ((double)count / scale.Top * (Bottom - Top), Left + ((at + 0.5) * pitch));
            svg.Box(Left + (at * pitch) + (pitch * 0.1), Bottom - high, pitch * 0.8, high, Blue, 4);
            if (count > 0)
                svg.Words(count.ToString(CultureInfo.InvariantCulture), middle, Bottom - high - 10, 24, "middle");
            svg.Words(TimeName(words, at), middle, Bottom + 36, 20, "middle", Svg.Grey);
        }

        return svg.Words(words.Say("chart.work_time"), Right, Bottom + 80, 23, "end", Svg.Grey).ToString();
    }

    private static string OfThemes(Wording words, StatsShapes shapes, string period)
    {
        var themes = shapes.Themes.Take(12).ToList();
        var svg = Headed(words, Themes, period, 170 + (Math.Max(themes.Count, 1) * 54));
        var most = themes.Count == 0 ? 1 : themes[0].Count;
        foreach (var (at, (theme, count)) in themes.Index())
        {
            var y = 146 + (at * 54);
            svg.Words(words.Say($"theme.{theme}"), 396, y + 27, 23, "end").Box(406, y, 480.0 * count / most, 38, Blue, 4)
                .Words(count.ToString(CultureInfo.InvariantCulture), 418 + (480.0 * count / most), y + 28, 25);
        }

        return (themes.Count == 0 ? Nothing(svg, words, 200) : svg).ToString();
    }

    internal static string TimeName(Wording words, int at)
    {
        var ends = StatsShapes.Minutes;
        var minutes = ends[Math.Min(at, ends.Count - 1)];
        var length = words.Say(minutes < 60 ? "time.minutes" : "time.hours", (minutes < 60 ? minutes : minutes / 60).ToString(CultureInfo.InvariantCulture));
        return words.Say(at < ends.Count ? "chart.below" : "chart.above", length);
    }

    private static Scale Axis(Svg svg, int most, Wording words)
    {
        var scale = Scale.For(most);
        for (var value = 0; value <= scale.Top; value += scale.Step)
        {
            var y = Bottom - ((double)value / scale.Top * (Bottom - Top));
            svg.Rule(Left, y, Right - Left).Words(value.ToString(CultureInfo.InvariantCulture), Left - 14, y + 8, 23, "end", Svg.Grey);
        }

        return most == 0 ? NothingIn(svg, words, scale) : scale;
    }

    private static Scale NothingIn(Svg svg, Wording words, Scale scale)
    {
        Nothing(svg, words, (Top + Bottom) / 2);
        return scale;
    }

    private static Svg Nothing(Svg svg, Wording words, int y) => svg.Words(words.Say("stats.nothing"), Width / 2.0, y, 32, "middle", Svg.Grey);
}
