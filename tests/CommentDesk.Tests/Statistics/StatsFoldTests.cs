using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Statistics;

public sealed class StatsFoldTests
{
    [Test]
    public void A_day_is_counted_as_by_hand()
    {
        var report = Day(
            StatsCut.Officer,
            new Told(1).Answered(1, 3, owner: 1),
            new Told(2).Answered(2, 3, owner: 1, Label.Question),
            new Told(3).Answered(4, 10, owner: 2),
            new Told(4).At(5, Happenings.Opened, "assigned", 2),
            new Told(5).At(6, Happenings.Opened, "waiting", null, Label.Question),
            new Told(6).At(7, Happenings.Opened, "set_aside", null, Label.Other),
            new Told(7).At(8, Happenings.Opened, "assigned", 3, Label.Negativity).At(9, Happenings.Dismissed, "no_reply", 3, Label.Negativity, "spam"));
        var sum = report.Sum;
        Assert.That(sum.Received, Is.EqualTo(7));
        Assert.That(Labels.All.Select(label => sum.ByLabel[label]), Is.EqualTo(new[] { 3, 2, 1, 1 }));
        Assert.That((sum.Answered, sum.InTime, sum.NoReply, sum.InWork, sum.WithoutOwner), Is.EqualTo((3, 3, 1, 2, 1)));
        // By the clock 1, 2 and 6 hours; of the six hours from one o'clock (after lunch begins) four were worked.
        Assert.That(sum.Wall, Is.EqualTo(new Spread(TimeSpan.FromHours(3), TimeSpan.FromHours(2), TimeSpan.FromHours(6))));
        Assert.That(sum.Worked, Is.EqualTo(new Spread(TimeSpan.FromMinutes(140), TimeSpan.FromHours(2), TimeSpan.FromHours(4))));
        Assert.That(report.NoReply, Is.EqualTo(new[] { ("spam", 1) }));
        Assert.That(
            report.Parts.Select(part => (part.Key, part.Sum.Received, part.Sum.Answered, part.Sum.InWork, part.Sum.Wall?.P90.TotalHours)),
            Is.EqualTo(new[] { (1L, 2, 2, 0, 2.0), (2L, 2, 1, 1, (double?)6), (3L, 1, 0, 0, null) }));
    }

    [Test]
    public void An_empty_period_has_no_times_and_no_parts()
    {
        var report = Day(StatsCut.Officer);
        Assert.That((report.Sum.Received, report.Sum.Answered, report.Sum.Wall, report.Sum.Worked), Is.EqualTo((0, 0, (Spread?)null, (Spread?)null)));
        Assert.That(report.Parts, Is.Empty);
        Assert.That(report.Sum.ByLabel.Keys, Is.EquivalentTo(Labels.All));
    }

    [Test]
    public void What_happens_later_does_not_change_an_earlier_period()
    {
        var ticket = new Told(1).Answered(1, 3, owner: 1);
        var open = new Told(2, "roads").At(2, Happenings.Opened, "assigned", 1);
        var before = StatsCuts().Select(cut => Said.All(Day(cut, ticket, open))).ToList();
        ticket.At(30, Happenings.Relabelled, "answered", 1, Label.Other, by: 3).At(31, Happenings.Amended, "answered", 1, Label.Other).At(32, Happenings.Reopened, "assigned", 4);
        open.At(30, Happenings.Transferred, "assigned", 2, Label.Negativity).At(33, Happenings.Overdue, "assigned", 2).At(40, Happenings.Published, "answered", 2, Label.Negativity);
        Assert.That(StatsCuts().Select(cut => Said.All(Day(cut, ticket, open))), Is.EqualTo(before));
    }

    [Test]
    public void A_ticket_from_before_counts_where_it_was_answered()
    {
        var sum = Day(StatsCut.None, new Told(1).Answered(-5, 1, owner: 1)).Sum;
        Assert.That((sum.Received, sum.Answered, sum.Wall!.Median), Is.EqualTo((0, 1, TimeSpan.FromHours(6))));
    }

    [Test]
    public void Only_the_first_answer_counts_and_an_interim_one_is_an_answer()
    {
        var twice = new Told(1).Answered(-5, -4, owner: 1).At(2, Happenings.Published, "answered", 1);
        Assert.That(Day(StatsCut.None, twice).Sum.Answered, Is.Zero);
        var interim = new Told(2).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Promised, "interim", 1);
        Assert.That(Counts(interim, sum => sum.Answered, sum => sum.Interim), Is.EqualTo(new[] { 1, 1 }));
        interim.At(8, Happenings.Published, "answered", 1);
        Assert.That(Counts(interim, sum => sum.Answered, sum => sum.Interim), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void The_answer_belongs_to_its_author_even_when_the_ticket_moves_on()
    {
        var moved = new Told(1).Answered(1, 2, owner: 1).At(3, Happenings.Transferred, "assigned", 2);
        Assert.That(Day(StatsCut.Officer, moved).Parts.Select(part => (part.Key, part.Sum.Answered, part.Sum.InWork)), Is.EqualTo(new[] { (1L, 1, 0), (2L, 0, 1) }));
    }

    [Test]
    public void A_dismissal_that_was_taken_back_or_lies_before_does_not_count()
    {
        var back = new Told(1).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Dismissed, "no_reply", 1).At(3, Happenings.Drafted, "drafted", 1);
        var before = new Told(2).At(-3, Happenings.Opened, "assigned", 1).At(-2, Happenings.Dismissed, "no_reply", 1).At(2, Happenings.Relabelled, "no_reply", 1);
        Assert.That(Day(StatsCut.None, back, before).Sum.NoReply, Is.Zero);
    }

    [Test]
    public void The_period_holds_its_beginning_and_not_its_end() =>
        Assert.That(Day(StatsCut.None, new Told(1).At(0, Happenings.Opened, "waiting"), new Told(2).At(24, Happenings.Opened, "waiting")).Sum.Received, Is.EqualTo(1));

    [Test]
    public void A_missed_deadline_makes_an_answer_late_and_a_ticket_overdue_until_it_is_answered()
    {
        var late = new Told(1).At(1, Happenings.Opened, "assigned", 1).At(5, Happenings.Overdue, "assigned", 1);
        Assert.That(Counts(late, sum => sum.Overdue, sum => sum.Answered), Is.EqualTo(new[] { 1, 0 }));
        late.At(6, Happenings.Published, "answered", 1);
        Assert.That(Counts(late, sum => sum.Overdue, sum => sum.Answered, sum => sum.InTime), Is.EqualTo(new[] { 0, 1, 0 }));
        var final = new Told(2).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Promised, "interim", 1).At(5, Happenings.Overdue, "interim", 1);
        Assert.That(Counts(final, sum => sum.Overdue, sum => sum.Answered, sum => sum.InTime), Is.EqualTo(new[] { 1, 1, 1 }), "The first answer was in time, the final one is not.");
    }

    [Test]
    public void The_model_is_told_by_what_people_made_of_its_word()
    {
        var sum = Day(
            StatsCut.None,
            new Told(1).Judged(1, Label.Other, "set_aside").At(2, Happenings.Relabelled, "waiting", null, Label.Complaint, by: 3),
            new Told(2).Judged(1, Label.Negativity, "triage").At(2, Happenings.Relabelled, "waiting", null, Label.Complaint, by: 3),
            new Told(3).Judged(1, Label.Complaint).At(2, Happenings.Relabelled, "assigned", null, Label.Question, by: 3),
            new Told(4).Judged(1, Label.Complaint).At(2, Happenings.Relabelled, "assigned", null, Label.Complaint, by: 3),
            new Told(5).Judged(1, Label.Other, "set_aside").At(2, Happenings.Edited, "assigned", null, Label.Complaint),
            new Told(6).At(1, Happenings.Opened, "set_aside", null, Label.Other, "rule:sticker")).Sum;
        Assert.That((sum.Judged, sum.Unsure, sum.Corrected, sum.Leaked), Is.EqualTo((5, 1, 3, 1)));
    }

    [Test]
    public void Returns_repeats_and_reopened_cases_are_counted_among_what_was_received()
    {
        var report = Day(
            StatsCut.None,
            new Told(1).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Returned, "assigned", 2, detail: "busy").At(3, Happenings.Returned, "assigned", 3, detail: "not_mine"),
            new Told(2).At(1, Happenings.Opened, "assigned", 1).At(2, Happenings.Merged, "merged"),
            new Told(3).Answered(1, 2, 1).At(3, Happenings.Reopened, "assigned", 1),
            new Told(4).At(-1, Happenings.Opened, "assigned", 1).At(2, Happenings.Returned, "assigned", 2, detail: "busy"));
        Assert.That((report.Sum.Returned, report.Sum.Repeats, report.Sum.Reopened), Is.EqualTo((1, 1, 1)));
        Assert.That(report.Returns, Is.EqualTo(new[] { ("not_mine", 1) }));
    }

    [Test]
    public void Theme_label_officer_and_channel_filter_and_split()
    {
        Told[] tickets = [new Told(1, "roads").Answered(1, 2, 1), new Told(2, "waste").Answered(1, 2, 2, Label.Question), new Told(3).At(3, Happenings.Opened, "waiting")];
        var day = Said.Hours(0, 24);
        Assert.That(Said.Fold(day with { Theme = "waste" }, tickets).Sum.Received, Is.EqualTo(1));
        Assert.That(Said.Fold(day with { Label = Label.Complaint }, tickets).Sum.Received, Is.EqualTo(2));
        Assert.That(Said.Fold(day with { Officer = new PersonId(1) }, tickets).Sum, Has.Property("Received").EqualTo(1).And.Property("Answered").EqualTo(1).And.Property("InWork").EqualTo(0));
        Assert.That(Said.Fold(day with { Cut = StatsCut.Theme }, tickets).Parts.Select(part => part.Key), Is.EqualTo(new[] { -1L, 0, 6 }));
        var lines = tickets.SelectMany(ticket => ticket.Lines);
        var one = StatsFold.Fold(lines, day with { Channel = new(7), Cut = StatsCut.Channel }, Said.Office, ticket => new(ticket.Value == 3 ? 7 : 8));
        Assert.That(one.Parts.Select(part => (part.Key, part.Sum.Received)), Is.EqualTo(new[] { (7L, 1) }));
    }

    [Test]
    public void A_clock_that_was_set_back_neither_hides_a_ticket_nor_makes_time_run_backwards()
    {
        var sum = Day(StatsCut.None, new Told(1).At(5, Happenings.Opened, "assigned", 1).At(4, Happenings.Published, "answered", 1)).Sum;
        Assert.That((sum.Received, sum.Answered, sum.Wall!.Median), Is.EqualTo((1, 1, TimeSpan.Zero)));
    }

    private static IEnumerable<StatsCut> StatsCuts() => Enum.GetValues<StatsCut>();

    private static int[] Counts(Told ticket, params IEnumerable<Func<StatsSum, int>> what) => [.. what.Select(one => one(Day(StatsCut.None, ticket).Sum))];

    private static StatsReport Day(StatsCut cut, params IEnumerable<Told> tickets) => Said.Fold(Said.Hours(0, 24) with { Cut = cut }, tickets);
}
