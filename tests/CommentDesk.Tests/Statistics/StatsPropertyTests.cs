using CommentDesk.Statistics;
using CommentDesk.Tests.Support;
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

    private static void Holds((byte Hour, byte Stage, byte Label)[] tickets)
    {
        var history = tickets.SelectMany((ticket, index) => Lines(index, ticket.Hour, ticket.Stage, ticket.Label)).ToList();
        var report = StatsFold.Fold(history, Some.Now.AddHours(50), Some.Now.AddHours(200));
        Assert.That(report.ByLabel.Values.Sum(), Is.EqualTo(report.Received));
        Assert.That(report.Received, Is.EqualTo(tickets.Count(ticket => ticket.Hour is >= 50 and < 200)));
        Assert.That(report.Officers.Sum(officer => officer.Answered), Is.EqualTo(report.Answered));
        Assert.That(report.Officers.Sum(officer => officer.InWork) + report.WithoutOwner, Is.EqualTo(report.InWork));
        Assert.That(report.Median ?? TimeSpan.Zero, Is.LessThanOrEqualTo(report.P90 ?? TimeSpan.Zero));
    }

    private static IReadOnlyList<HistoryLine> Lines(int ticket, byte hour, byte stage, byte label)
    {
        var told = new Told(ticket).At(hour, Happenings.Opened, "assigned", ticket % 3 + 1, Labels.All[label % 4]);
        return (Stages[stage % Stages.Length] switch
        {
            "answered" => told.At(hour + (stage % 7), Happenings.Published, "answered", ticket % 3 + 1),
            "no_reply" => told.At(hour + (stage % 7), Happenings.Dismissed, "no_reply", ticket % 3 + 1),
            "waiting" => told.At(hour + 1, Happenings.Returned, "waiting"),
            _ => told,
        }).Lines;
    }
}
