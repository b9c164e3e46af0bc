using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Statistics;

public sealed class StatsFoldTests
{
    [Test]
    public void A_day_is_counted_as_by_hand()
    {
        var report = Day(
            new Told(1).Answered(1, 3, owner: 1),
            new Told(2).Answered(2, 3, owner: 1, Label.Question),
            new Told(3).Answered(4, 10, owner: 2),
            new Told(4).At(5, Happenings.Opened, "assigned", 2),
            new Told(5).At(6, Happenings.Opened, "waiting", null, Label.Question),
            new Told(6).At(7, Happenings.Opened, "set_aside", null, Label.Other),
            new Told(7).At(8, Happenings.Opened, "assigned", 3, Label.Negativity).At(9, Happenings.Dismissed, "no_reply", 3, Label.Negativity));
        Assert.That(report.Received, Is.EqualTo(7));
        Assert.That(Labels.All.Select(label => report.ByLabel[label]), Is.EqualTo(new[] { 3, 2, 1, 1 }));
        Assert.That((report.Answered, report.NoReply, report.InWork, report.WithoutOwner), Is.EqualTo((3, 1, 2, 1)));
        Assert.That((report.Median, report.P90), Is.EqualTo(((TimeSpan?)TimeSpan.FromHours(2), (TimeSpan?)TimeSpan.FromHours(6))));
        Assert.That(report.Officers, Is.EqualTo(new[]
        {
            new OfficerStats(new PersonId(1), 2, 0, TimeSpan.FromHours(1), TimeSpan.FromHours(2)),
            new OfficerStats(new PersonId(2), 1, 1, TimeSpan.FromHours(6), TimeSpan.FromHours(6)),
        }));
    }

    [Test]
    public void An_empty_period_has_no_times_and_no_officers()
    {
        var report = Day();
        Assert.That((report.Received, report.Answered, report.Median, report.P90), Is.EqualTo((0, 0, (TimeSpan?)null, (TimeSpan?)null)));
        Assert.That(report.Officers, Is.Empty);
        Assert.That(report.ByLabel.Keys, Is.EquivalentTo(Labels.All));
    }

    [Test]
    public void What_happens_later_does_not_change_an_earlier_period()
    {
        var ticket = new Told(1).Answered(1, 3, owner: 1);
        var open = new Told(2).At(2, Happenings.Opened, "assigned", 1);
        var before = Told(Day(ticket, open));
        ticket.At(30, Happenings.Relabelled, "answered", 1, Label.Other).At(31, Happenings.Amended, "answered", 1, Label.Other);
        open.At(30, Happenings.Transferred, "assigned", 2, Label.Negativity).At(40, Happenings.Published, "answered", 2, Label.Negativity);
        Assert.That(Told(Day(ticket, open)), Is.EqualTo(before));
    }

    [Test]
    public void A_ticket_from_before_counts_where_it_was_answered()
    {
        var report = Day(new Told(1).Answered(-5, 1, owner: 1));
        Assert.That((report.Received, report.Answered, report.Median), Is.EqualTo((0, 1, (TimeSpan?)TimeSpan.FromHours(6))));
    }

    [Test]
    public void Only_the_first_answer_counts()
    {
        var twice = new Told(1).Answered(-5, -4, owner: 1).At(2, Happenings.Published, "answered", 1);
        Assert.That(Day(twice).Answered, Is.Zero);
    }

    [Test]
    public void The_answer_belongs_to_its_author_even_when_the_ticket_moves_on()
    {
        var moved = new Told(1).Answered(1, 2, owner: 1).At(3, Happenings.Transferred, "assigned", 2);
        Assert.That(Day(moved).Officers, Is.EqualTo(new[]
        {
            new OfficerStats(new PersonId(1), 1, 0, TimeSpan.FromHours(1), TimeSpan.FromHours(1)),
            new OfficerStats(new PersonId(2), 0, 1, null, null),
        }));
    }

    [Test]
    public void A_dismissal_that_was_taken_back_does_not_count() =>
        Assert.That(
            Day(new Told(1).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Dismissed, "no_reply", 1).At(3, Happenings.Drafted, "drafted", 1)).NoReply,
            Is.Zero);

    [Test]
    public void A_dismissal_of_yesterday_does_not_count_today() =>
        Assert.That(
            Day(new Told(1).At(-3, Happenings.Opened, "assigned", 1).At(-2, Happenings.Dismissed, "no_reply", 1).At(2, Happenings.Relabelled, "no_reply", 1)).NoReply,
            Is.Zero);

    [Test]
    public void The_period_holds_its_beginning_and_not_its_end()
    {
        var report = Day(new Told(1).At(0, Happenings.Opened, "waiting"), new Told(2).At(24, Happenings.Opened, "waiting"));
        Assert.That(report.Received, Is.EqualTo(1));
    }

    [TestCase(0.5, 5)]
    [TestCase(0.9, 9)]
    [TestCase(0.91, 10)]
    [TestCase(1.0, 10)]
    [TestCase(0.0, 1)]
    public void Percentiles_are_nearest_rank(double share, int hours) =>
        Assert.That(
            StatsFold.Percentile([.. Enumerable.Range(1, 10).Reverse().Select(hour => TimeSpan.FromHours(hour))], share),
            Is.EqualTo(TimeSpan.FromHours(hours)));

    private static string Told(StatsReport report) => System.Text.Json.JsonSerializer.Serialize(report with { ByLabel = new Dictionary<Label, int>() })
        + string.Join(',', Labels.All.Select(label => report.ByLabel[label]));

    private static StatsReport Day(params Told[] tickets) =>
        StatsFold.Fold(tickets.SelectMany(ticket => ticket.Lines), Some.Now, Some.Now.AddDays(1));
}
