using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Statistics;

public sealed class StatsPropertyTests
{
    private static readonly string[] Stages = ["assigned", "waiting", "answered", "no_reply", "set_aside"];

    [Test]
    public void Whatever_happened_the_parts_make_up_the_whole() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true),
            Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte, byte)[]>(), Holds));

    [Test]
    public void A_percentile_is_the_one_a_sorted_list_shows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(ArbMap.Default.ArbFor<(NonEmptyArray<short>, byte)>(), given =>
        {
            var (values, share) = (given.Item1.Get.Select(value => (long)value).ToArray(), given.Item2 / 255.0);
            var sorted = values.Order().ToList();
            Assert.That(Ranks.At(values, share), Is.EqualTo(sorted[Math.Max((int)Math.Ceiling(share * sorted.Count), 1) - 1]));
        }));

    [TestCase(0.5, 5)]
    [TestCase(0.9, 9)]
    [TestCase(0.91, 10)]
    [TestCase(1.0, 10)]
    [TestCase(0.0, 1)]
    public void Percentiles_are_nearest_rank(double share, long expected) =>
        Assert.That(Ranks.At([.. Enumerable.Range(1, 10).Reverse().Select(value => (long)value)], share), Is.EqualTo(expected));

    [Test]
    public void The_ruler_measures_what_the_calendar_says()
    {
        var calendar = new WorkCalendar(
            WorkHours.Read(new Dictionary<string, string> { ["Monday-Thursday"] = "08:50-12:40, 13:25-18:00", ["Friday"] = "09:00-16:45" }), WorkDays.Russia,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var ruler = new WorkRuler(calendar);
        var (random, start) = (new Random(5), new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero));
        for (var round = 0; round < 2000; round++)
        {
            var from = start.AddMilliseconds(random.NextInt64(400L * 24 * 3600 * 1000));
            var to = from.AddMilliseconds(random.NextInt64(round % 2 == 0 ? 3600L * 1000 : 90L * 24 * 3600 * 1000));
            Assert.That(
                ruler.Between(from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds()),
                Is.EqualTo((long)calendar.WorkingBetween(from, to).TotalMilliseconds).Within(1), $"{from:O} – {to:O}");
        }

        Assert.That(ruler.Between(10, 10) + ruler.Between(20, 10), Is.Zero);
    }

    private static void Holds((byte Hour, byte Stage, byte Label)[] tickets)
    {
        var history = tickets.Select((ticket, index) => Lines(index + 1, ticket.Hour, ticket.Stage, ticket.Label)).ToList();
        foreach (var cut in new[] { StatsCut.Officer, StatsCut.Theme })
        {
            var (sum, parts) = Said.Fold(Said.Hours(50, 200) with { Cut = cut }, history) is var report ? (report.Sum, report.Parts) : default;
            Assert.That(sum.ByLabel.Values.Sum(), Is.EqualTo(sum.Received));
            Assert.That(sum.Received, Is.EqualTo(tickets.Count(ticket => ticket.Hour is >= 50 and < 200)));
            Assert.That(parts.Sum(part => part.Sum.Answered), Is.EqualTo(sum.Answered));
            Assert.That(parts.Sum(part => part.Sum.InWork) + (cut is StatsCut.Officer ? sum.WithoutOwner : 0), Is.EqualTo(sum.InWork));
            Assert.That(sum.Wall?.Median ?? TimeSpan.Zero, Is.LessThanOrEqualTo(sum.Wall?.P90 ?? TimeSpan.Zero));
            Assert.That(sum.Worked?.Mean ?? TimeSpan.Zero, Is.LessThanOrEqualTo(sum.Wall?.Mean ?? TimeSpan.Zero));
        }
    }

    private static Told Lines(int ticket, byte hour, byte stage, byte label)
    {
        var told = new Told(ticket, Themes.All[label % 20]).At(hour, Happenings.Opened, "assigned", ticket % 3 + 1, Labels.All[label % 4]);
        return Stages[stage % Stages.Length] switch
        {
            "answered" => told.At(hour + (stage % 7), Happenings.Published, "answered", ticket % 3 + 1),
            "no_reply" => told.At(hour + (stage % 7), Happenings.Dismissed, "no_reply", ticket % 3 + 1),
            "waiting" => told.At(hour + 1, Happenings.Returned, "waiting"),
            _ => told,
        };
    }
}
