using CommentDesk.Deadlines;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Deadlines;

/// <summary>Which clocks a ticket has, when they start, stand still and stop.</summary>
public sealed class ClockTests
{
    [TestCase(Label.Complaint, "", "2026-11-24 10:00", TestName = "A_complaint_has_eight_working_hours")]
    [TestCase(Label.Question, "", "2026-11-24 10:00", TestName = "A_question_has_eight_working_hours")]
    [TestCase(Label.Complaint, "rumour", "2026-11-23 15:00", TestName = "What_is_important_has_four_working_hours")]
    [TestCase(Label.Complaint, "urgent", "2026-11-23 11:00", TestName = "What_is_urgent_has_an_hour")]
    public void The_first_answer_is_due(Label label, string flag, string due)
    {
        var clock = Lived.Opened("2026-11-23 10:00", Some.Verdict(label, flags: flag.Split(',', StringSplitOptions.RemoveEmptyEntries))).Clock(ClockKind.Answer);
        Assert.That(clock?.Due, Is.EqualTo(Lived.At(due)));
    }

    [Test]
    public void What_is_urgent_does_not_wait_for_morning() => Assert.That(
        Lived.Opened("2026-11-21 23:40", Some.Verdict(flags: "urgent")).Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-22 00:40")));

    [Test]
    public void A_theme_of_the_settings_is_important_or_urgent()
    {
        var rules = DeadlineRules.Standard with { ImportantThemes = ["roads"], UrgentThemes = ["gas"] };
        Assert.That(Lived.Opened("2026-11-23 10:00", Some.Verdict(theme: "roads")).Clock(ClockKind.Answer, rules)?.Due, Is.EqualTo(Lived.At("2026-11-23 15:00")));
        Assert.That(Lived.Opened("2026-11-23 10:00", Some.Verdict(theme: "gas")).Clock(ClockKind.Answer, rules)?.Due, Is.EqualTo(Lived.At("2026-11-23 11:00")));
    }

    [TestCase(Label.Negativity)]
    [TestCase(Label.Other)]
    public void What_is_not_answered_has_no_clock(Label label) => Assert.That(Lived.Opened("2026-11-23 10:00", Some.Verdict(label)).Clocks(), Is.Empty);

    [Test]
    public void A_deadline_that_is_switched_off_is_none() => Assert.That(Lived.Opened("2026-11-23 10:00").Clocks(DeadlineRules.Off), Is.Empty);

    [Test]
    public void A_published_answer_stops_the_clock_and_tells_whether_it_came_in_time()
    {
        Assert.That(Lived.Opened("2026-11-23 10:00").Answered("2026-11-24 10:00").Clock(ClockKind.Answer)?.Met, Is.True);
        Assert.That(Lived.Opened("2026-11-23 10:00").Answered("2026-11-24 10:01").Clock(ClockKind.Answer)?.Met, Is.False);
        Assert.That(Lived.Opened("2026-11-23 10:00").Clock(ClockKind.Answer)?.Met, Is.Null);
    }

    [Test]
    public void A_draft_stops_nothing() => Assert.That(
        Lived.Opened("2026-11-23 10:00").By("2026-11-23 10:30", Some.Text("Сделаем")).Clock(ClockKind.Answer)?.Running, Is.True);

    [Test]
    public void An_interim_answer_is_the_first_one_and_the_final_one_is_due_at_the_end_of_the_seventh_working_day()
    {
        var lived = Lived.Opened("2026-11-23 10:00").Answered("2026-11-23 12:00", interim: true);
        Assert.That(lived.Clock(ClockKind.Answer)?.Met, Is.True);
        Assert.That(lived.Clock(ClockKind.Final), Has.Property("Running").True.And.Property("Due").EqualTo(Lived.At("2026-12-02 18:00")));
        lived.Answered("2026-12-02 17:00");
        Assert.That(lived.Clock(ClockKind.Final)?.Met, Is.True);
    }

    [Test]
    public void Whoever_is_given_a_ticket_has_a_working_hour_to_take_it()
    {
        var lived = Lived.Opened("2026-11-23 12:30");
        Assert.That(lived.Clock(ClockKind.Accept)?.Due, Is.EqualTo(Lived.At("2026-11-23 14:30")));
        Assert.That(lived.Then("2026-11-23 14:20", new Command.Transfer(Cast.Next), Cast.Owner).Clock(ClockKind.Accept)?.Due, Is.EqualTo(Lived.At("2026-11-23 15:20")));
        Assert.That(lived.Then("2026-11-23 15:00", new Command.Take(), Cast.Next).Clock(ClockKind.Accept), Is.Null);
    }

    [Test]
    public void What_is_urgent_is_not_asked_twice_in_the_same_hour() =>
        Assert.That(Lived.Opened("2026-11-23 10:00", Some.Verdict(flags: "urgent")).Clock(ClockKind.Accept), Is.Null);

    [Test]
    public void What_is_unsure_is_sorted_in_half_an_hour_and_its_answer_is_due_since_it_came()
    {
        var lived = Lived.Opened("2026-11-23 17:45", Some.Verdict(unsure: true), Cast.Moderator.Id);
        Assert.That(lived.Clocks().Select(clock => (clock.Kind, clock.Due)), Is.EqualTo(new[] { (ClockKind.Triage, (DateTimeOffset?)Lived.At("2026-11-24 09:15")) }));
        lived.Then("2026-11-24 09:10", new Command.Relabel(Label.Complaint, "roads", Some.Choice(Cast.Owner)), Cast.Moderator);
        Assert.That(lived.Clock(ClockKind.Triage), Is.Null);
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-24 17:45")));
    }

    [Test]
    public void What_was_sorted_as_needing_no_answer_begins_only_when_somebody_finds_that_it_does()
    {
        var lived = Lived.Opened("2026-11-23 10:00", Some.Verdict(unsure: true), Cast.Moderator.Id)
            .Then("2026-11-23 10:10", new Command.Relabel(Label.Other, null, Some.Nobody), Cast.Moderator)
            .Then("2026-11-25 10:00", new Command.Relabel(Label.Complaint, null, Some.Choice(Cast.Owner)), Cast.Trainer);
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-26 10:00")));
    }

    [Test]
    public void Closed_without_an_answer_there_is_no_clock_and_taken_up_again_a_new_one()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Dismiss("spam"));
        Assert.That(lived.Clocks(), Is.Empty);
        lived.By("2026-11-25 10:00", Some.Text("Всё-таки ответим"));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-26 10:00")));
    }

    [Test]
    public void A_ticket_laid_aside_wakes_at_its_moment()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-24 09:00"), SnoozeReasons.Later));
        Assert.That(lived.Clock(ClockKind.Snooze)?.Due, Is.EqualTo(Lived.At("2026-11-24 09:00")));
        lived.By("2026-11-23 12:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen));
        Assert.That(lived.Clock(ClockKind.Snooze)?.Due, Is.EqualTo(Lived.At("2026-11-26 09:00")));
        Assert.That(lived.By("2026-11-23 13:00", new Command.Wake("person")).Clock(ClockKind.Snooze), Is.Null);
    }

    [Test]
    public void A_complaint_found_in_the_digest_has_its_whole_time_from_then()
    {
        var lived = Lived.Opened("2026-11-23 10:00").Then("2026-11-23 10:05", new Command.Relabel(Label.Negativity, null, Some.Nobody), Cast.Moderator);
        Assert.That(lived.Clocks(), Is.Empty, "what is gathered has no clock");
        lived.Then("2026-11-24 10:00", new Command.Relabel(Label.Complaint, "gas", Some.Choice(Cast.Owner)), Cast.Moderator);
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-25 10:00")));
    }
}
