using System.Globalization;
using System.Xml.Linq;
using CommentDesk.Statistics;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Pictures;

public sealed class StatsChartTests
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47];

    private static IEnumerable<TestCaseData> Charts() =>
        from chart in StatsCharts.All
        from language in Wording.Languages
        from days in new[] { 0, 1, 30, 400 }
        select new TestCaseData(chart, language, days);

    [TestCaseSource(nameof(Charts))]
    public void Each_chart_is_whole_in_both_languages_and_no_words_leave_the_sheet(string chart, string language, int days)
    {
        var svg = XDocument.Parse(StatsCharts.Draw(chart, Wording.In(language), Shapes(days), "1 – 30 ноября · «A&B» <b>"));
        var (width, height) = ((double)svg.Root!.Attribute("width")!, (double)svg.Root!.Attribute("height")!);
        foreach (var words in svg.Descendants().Where(part => part.Name.LocalName == "text"))
        {
            // Letters of the widest kind of this font are 0.65 of its size in the mean.
            var wide = words.Value.Length * (double)words.Attribute("font-size")! * 0.6;
            var x = (double)words.Attribute("x")!;
            var left = words.Attribute("text-anchor")!.Value switch { "end" => x - wide, "middle" => x - (wide / 2), _ => x };
            Assert.That((left, left + wide), Is.EqualTo((Math.Max(left, -10), Math.Min(left + wide, width + 10))), words.Value);
            Assert.That((double)words.Attribute("y")!, Is.InRange(20, height - 6), words.Value);
        }

        foreach (var box in svg.Descendants().Where(part => part.Name.LocalName == "rect").Skip(1))
            Assert.That((double)box.Attribute("y")! + (double)box.Attribute("height")!, Is.LessThanOrEqualTo(height));
    }

    [Test]
    public async Task A_chart_becomes_a_picture_where_the_renderer_is_installed()
    {
        var png = await new SvgRenderer().Render(StatsCharts.Draw(StatsCharts.Volume, Wording.In("ru"), Shapes(30), "ноябрь"), default);
        if (png is null)
            Assert.Ignore("rsvg-convert (librsvg2-bin) is not installed.");
        Assert.That(png!.Take(4), Is.EqualTo(s_png));
        if (TestContext.CurrentContext.WorkDirectory is { } folder && Environment.GetEnvironmentVariable("COMMENTDESK_CHARTS") is { } kept)
            foreach (var (chart, days) in StatsCharts.All.SelectMany(chart => new[] { (chart, 30), (chart, 400) }))
                await File.WriteAllBytesAsync(Path.Combine(folder, kept, $"{chart}-{days}.png"), (await new SvgRenderer().Render(StatsCharts.Draw(chart, Wording.In("ru"), Shapes(days), "1 – 30 ноября · Новости"), default))!);
    }

    [Test]
    public async Task Without_a_renderer_or_with_a_broken_one_there_is_no_picture()
    {
        Assert.That(await new SvgRenderer("no-such-program-here").Render("<svg/>", default), Is.Null);
        Assert.That(await new SvgRenderer("false").Render("<svg/>", default), Is.Null);
    }

    [Test]
    public void In_letters_the_charts_say_the_same()
    {
        var shapes = Shapes(5);
        foreach (var (chart, sum) in new[] { (StatsCharts.Volume, shapes.Received), (StatsCharts.Times, shapes.Answered), (StatsCharts.Week, shapes.Received) })
        {
            var lines = Html.Plain(TextBars.Draw(chart, Wording.In("ru"), shapes, "1 – 5 ноября").Markup).Split('\n');
            Assert.That(lines[1], Is.EqualTo("1 – 5 ноября"));
            Assert.That(lines[2..].Sum(line => int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture)), Is.EqualTo(sum), chart);
            Assert.That(lines[2..].Count(line => line.Contains('█', StringComparison.Ordinal)), Is.EqualTo(lines[2..].Count(line => !line.EndsWith(" 0", StringComparison.Ordinal))), chart);
        }

        Assert.That(Html.Plain(TextBars.Draw(StatsCharts.Themes, Wording.In("ru"), Shapes(0), "сегодня").Markup), Does.EndWith("Данных нет"));
    }

    [TestCase(0, 1, 1)]
    [TestCase(5, 5, 1)]
    [TestCase(6, 6, 2)]
    [TestCase(23, 25, 5)]
    [TestCase(1001, 1500, 500)]
    public void The_axis_ends_at_a_round_number(int most, int top, int step) => Assert.That(Scale.For(most), Is.EqualTo(new Scale(top, step)));

    [Test]
    public void Shapes_agree_with_the_numbers_of_the_same_time()
    {
        var shapes = Shapes(30);
        Assert.That(shapes.Days.Values.Sum(day => day.Sum()), Is.EqualTo(shapes.Received));
        Assert.That(shapes.Week.Sum(day => day.Sum()), Is.EqualTo(shapes.Received));
        Assert.That(shapes.Times.Sum(), Is.EqualTo(shapes.Answered).And.GreaterThan(0));
        Assert.That(shapes.Themes.Sum(theme => theme.Count), Is.EqualTo(shapes.Received));
    }

    private static StatsShapes Shapes(int days)
    {
        var scope = new StatsScope(Some.Now, Some.Now.AddDays(days));
        var (shapes, random) = (new StatsShapes(scope, Said.Office, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")), new Random(3));
        for (var number = 1; number <= days * 12; number++)
        {
            var hour = (number / 12 * 24) + random.Next(9) + random.Next(9);
            var told = new Told(number, Themes.All[random.Next(20) * random.Next(20) / 20]).At(hour, Happenings.Opened, "assigned", 1, Labels.All[random.Next(4)]);
            if (random.Next(3) > 0)
                told.At(hour + (random.NextDouble() * random.Next(1, 40)), Happenings.Published, "answered", 1);
            shapes.Count(StatsFold.AsOf(default, told.Lines, shapes.End));
        }

        return shapes;
    }
}
