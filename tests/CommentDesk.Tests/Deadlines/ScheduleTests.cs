using CommentDesk.Deadlines;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Deadlines;

/// <summary>Reminders at half and at four fifths of working time, to the minute.</summary>
public sealed class ScheduleTests
{
    [TestCase("2026-11-23 09:00", "2026-11-23 13:00", "2026-11-23 16:24", "2026-11-23 18:00", "2026-11-24 11:00", TestName = "Across_lunch")]
    [TestCase("2026-11-20 16:00", "2026-11-23 11:00", "2026-11-23 14:24", "2026-11-23 16:00", "2026-11-23 18:00", TestName = "Across_a_weekend")]
    [TestCase("2026-12-30 16:00", "2027-01-11 11:00", "2027-01-11 14:24", "2027-01-11 16:00", "2027-01-11 18:00", TestName = "Across_the_new_year")]
    [TestCase("2026-11-03 15:00", "2026-11-05 11:00", "2026-11-05 14:24", "2026-11-05 16:00", "2026-11-05 18:00", TestName = "Across_a_short_day_and_a_holiday")]
    public void What_is_said_of_an_answer(string opened, string half, string most, string missed, string escalated)
    {
        var clock = Lived.Opened(opened).Clock(ClockKind.Answer)!;
        Assert.That(Schedule.Of(clock, DeadlineRules.Standard), Is.EqualTo(new[]
        {
            (ClockStep.Half, Lived.At(half)), (ClockStep.Most, Lived.At(most)), (ClockStep.Missed, Lived.At(missed)), (ClockStep.Escalated, Lived.At(escalated)),
        }));
    }

    [Test]
    public void A_reminder_counts_no_time_in_which_the_citizen_was_waited_for()
    {
        var lived = Lived.Opened("2026-11-23 09:00").By("2026-11-23 10:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen))
            .Then("2026-11-23 12:00", new Command.Wake("citizen"));
        Assert.That(Schedule.Of(lived.Clock(ClockKind.Answer)!, DeadlineRules.Standard).First(), Is.EqualTo((ClockStep.Half, Lived.At("2026-11-23 16:00"))));
    }

    [Test]
    public void Of_a_clock_that_stands_still_only_what_was_reached_before_is_said()
    {
        var lived = Lived.Opened("2026-11-23 09:00").By("2026-11-23 15:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen));
        Assert.That(Schedule.Of(lived.Clock(ClockKind.Answer)!, DeadlineRules.Standard).Select(one => one.Step), Is.EqualTo(new[] { ClockStep.Half }));
    }

    [Test]
    public void Only_the_last_word_is_said_after_a_long_silence()
    {
        var clock = Lived.Opened("2026-11-23 09:00").Clock(ClockKind.Answer)!;
        Assert.That(Schedule.Reached(clock, DeadlineRules.Standard, Lived.At("2026-11-23 12:59")), Is.EqualTo(ClockStep.Nothing));
        Assert.That(Schedule.Reached(clock, DeadlineRules.Standard, Lived.At("2026-11-23 13:00")), Is.EqualTo(ClockStep.Half));
        Assert.That(Schedule.Reached(clock, DeadlineRules.Standard, Lived.At("2026-12-23 13:00")), Is.EqualTo(ClockStep.Escalated));
        Assert.That(Schedule.Next(clock, DeadlineRules.Standard, ClockStep.Half), Is.EqualTo(Lived.At("2026-11-23 16:24")));
        Assert.That(Schedule.Next(clock, DeadlineRules.Standard, ClockStep.Escalated), Is.Null);
    }

    [Test]
    public void A_reminder_of_no_percent_is_none()
    {
        var rules = DeadlineRules.Standard with { FirstReminder = 0, SecondReminder = 0, Escalation = TimeSpan.Zero };
        Assert.That(Schedule.Of(Lived.Opened("2026-11-23 09:00").Clock(ClockKind.Answer)!, rules).Select(one => one.Step), Is.EqualTo(new[] { ClockStep.Missed }));
    }

    [Test]
    public void Who_has_not_taken_a_ticket_is_asked_once() => Assert.That(
        Schedule.Of(Lived.Opened("2026-11-23 09:00").Clock(ClockKind.Accept)!, DeadlineRules.Standard),
        Is.EqualTo(new[] { (ClockStep.Missed, Lived.At("2026-11-23 10:00")) }));

    [TestCase("2026-11-23 22:30", "2026-11-24 08:00")]
    [TestCase("2026-11-24 07:59", "2026-11-24 08:00")]
    [TestCase("2026-11-24 08:00", "2026-11-24 08:00")]
    [TestCase("2026-11-24 20:59", "2026-11-24 20:59")]
    public void Quiet_hours_hold_back_till_morning(string now, string said) =>
        Assert.That(new QuietHours(new(21, 0), new(8, 0), Lived.Moscow).Until(Lived.At(now)), Is.EqualTo(Lived.At(said)));

    [TestCase("2026-11-20 12:00", 1, "2026-11-23 09:00")]
    [TestCase("2026-11-23 12:00", 3, "2026-11-26 09:00")]
    [TestCase("2026-12-30 12:00", 1, "2027-01-11 09:00")]
    public void Laid_aside_until_the_morning_of_a_working_day(string now, int days, string until) =>
        Assert.That(Snoozing.Morning(Lived.At(now), days, Lived.Office.Work), Is.EqualTo(Lived.At(until)));
}
