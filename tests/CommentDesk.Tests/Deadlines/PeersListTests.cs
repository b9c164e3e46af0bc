using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Deadlines;

/// <summary>Where the deadlines of other programs were wrong, one test each.</summary>
public sealed class PeersListTests
{
    [Test]
    public void A_quarter_to_five_on_Friday_with_half_an_hour_is_late_at_sixteen_minutes_past_nine_on_Monday()
    {
        var rules = DeadlineRules.Standard with { Complaint = new(TimeSpan.FromMinutes(30)) };
        var clock = Lived.Opened("2026-11-20 16:45").Clock(ClockKind.Answer, rules, Lived.NineToFive)!;
        Assert.That(clock.Due, Is.EqualTo(Lived.At("2026-11-23 09:15")));
        Assert.That(clock.Left(Lived.At("2026-11-23 09:15")), Is.EqualTo(TimeSpan.Zero));
        Assert.That(clock.Left(Lived.At("2026-11-23 09:16")), Is.EqualTo(TimeSpan.FromMinutes(-1)), "The first late minute.");
    }

    [Test]
    public void A_pause_stops_the_clock_only_while_the_citizen_is_waited_for()
    {
        var waiting = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen));
        Assert.That(waiting.Clock(ClockKind.Answer), Has.Property("Paused").True.And.Property("Due").Null);
        Assert.That(waiting.Clock(ClockKind.Answer)?.Left(Lived.At("2026-11-25 17:00")), Is.EqualTo(TimeSpan.FromHours(7)));
        waiting.Then("2026-11-24 12:00", new Command.Wake("citizen"));
        Assert.That(waiting.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-25 11:00")));
    }

    [Test]
    public void Our_own_wish_to_look_at_it_later_stops_nothing()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Later));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-24 10:00")));
    }

    [Test]
    public void A_missed_deadline_noted_while_we_wait_and_an_edit_do_not_end_the_pause()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen))
            .Then("2026-11-23 12:00", new Command.Miss("answer"));
        Assert.That(lived.Clock(ClockKind.Answer)?.Paused, Is.True);
    }

    [Test]
    public void Waiting_that_turns_into_laying_aside_goes_on_without_a_pause()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen))
            .By("2026-11-23 12:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Later));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-24 11:00")));
    }

    [Test]
    public void A_case_that_is_reopened_has_a_new_first_answer_to_wait_for()
    {
        var lived = Lived.Opened("2026-11-23 10:00").Answered("2026-11-23 11:00")
            .Then("2026-11-25 15:00", new Command.Reopen(ReopenReasons.Reply, Some.Choice(Cast.Owner)));
        Assert.That(lived.Clock(ClockKind.Answer), Has.Property("Running").True.And.Property("Due").EqualTo(Lived.At("2026-11-26 15:00")));
    }

    [Test]
    public void A_ticket_that_is_returned_and_given_on_has_no_more_time()
    {
        var lived = Lived.Opened("2026-11-23 10:00").By("2026-11-23 16:00", new Command.Return("not_mine", Some.Choice(Cast.Next)))
            .Then("2026-11-24 09:30", new Command.Transfer(Cast.Officer), Cast.Next);
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-24 10:00")));
    }

    [Test]
    public void An_edit_gives_no_more_time_even_when_it_takes_the_urgency_away()
    {
        var lived = Lived.Opened("2026-11-23 10:00", Some.Verdict(flags: "urgent"))
            .Then("2026-11-23 10:30", new Command.Rejudge(Some.Verdict(), Some.Choice(Cast.Owner)));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-23 11:00")));
    }

    [Test]
    public void An_edit_that_makes_it_urgent_counts_from_the_edit()
    {
        var lived = Lived.Opened("2026-11-23 10:00").Then("2026-11-23 15:00", new Command.Rejudge(Some.Verdict(flags: "urgent"), Some.Choice(Cast.Owner)));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-23 16:00")));
        lived.Then("2026-11-23 15:30", new Command.Rejudge(Some.Verdict(flags: "urgent"), Some.Choice(Cast.Owner)));
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-23 16:00")), "A second edit adds nothing.");
    }

    [Test]
    public void A_persons_label_may_hasten_it_and_counts_from_then()
    {
        var rules = DeadlineRules.Standard with { ImportantThemes = ["roads"] };
        var lived = Lived.Opened("2026-11-23 10:00", Some.Verdict(Label.Question, theme: "yards"))
            .Then("2026-11-23 11:00", new Command.Relabel(Label.Complaint, "roads", Some.Choice(Cast.Owner)), Cast.Trainer);
        Assert.That(lived.Clock(ClockKind.Answer, rules)?.Due, Is.EqualTo(Lived.At("2026-11-23 16:00")));
    }

    [TestCase("2026-11-23 23:59", "2026-11-24 18:00", TestName = "The_evening_belongs_to_the_next_morning")]
    [TestCase("2026-11-24 00:00", "2026-11-24 18:00", TestName = "Midnight_is_the_same_day")]
    [TestCase("2026-11-23 12:30", "2026-11-24 12:30", TestName = "Lunch_is_left_out")]
    [TestCase("2026-11-21 12:00", "2026-11-23 18:00", TestName = "The_weekend_is_left_out")]
    [TestCase("2026-11-03 10:00", "2026-11-05 11:00", TestName = "A_short_day_and_a_holiday_are_kept")]
    [TestCase("2026-12-30 10:00", "2027-01-11 10:00", TestName = "New_year_is_crossed")]
    public void Eight_working_hours_end(string opened, string due) =>
        Assert.That(Lived.Opened(opened).Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At(due)));

    [Test]
    public void Several_periods_a_day_are_joined()
    {
        var shifts = new Timetable(new WorkCalendar(
            WorkHours.Read(new Dictionary<string, string> { ["Monday-Sunday"] = "08:00-10:00, 12:00-13:00, 20:00-24:00" }), WorkDays.None, Lived.Moscow));
        Assert.That(Lived.Opened("2026-11-23 09:00").Clock(ClockKind.Answer, timetable: shifts)?.Due, Is.EqualTo(Lived.At("2026-11-24 10:00")));
    }

    [TestCase("2026-03-28 20:00", "2026-03-29 05:00", TestName = "The_night_that_is_an_hour_shorter")]
    [TestCase("2026-10-24 20:00", "2026-10-25 03:00", TestName = "The_night_that_is_an_hour_longer")]
    public void A_change_of_the_clock_neither_gives_nor_takes(string opened, string due)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var night = new Timetable(new WorkCalendar(WorkHours.RoundTheClock, WorkDays.None, berlin));
        var (from, to) = (Moment(opened, berlin), Moment(due, berlin));
        Assert.That(to - from, Is.EqualTo(TimeSpan.FromHours(8)));
        var lived = Lived.Opened(TimeZoneInfo.ConvertTime(from, Lived.Moscow).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(lived.Clock(ClockKind.Answer, timetable: night)?.Due, Is.EqualTo(to));
    }

    [Test]
    public void The_teams_own_morning_counts()
    {
        var east = new Timetable(new WorkCalendar(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.FindSystemTimeZoneById("Asia/Vladivostok")));
        var lived = Lived.Opened("2026-11-23 03:00");
        Assert.That(lived.Clock(ClockKind.Answer, timetable: east)?.Due, Is.EqualTo(Lived.At("2026-11-24 03:00")), "Ten in the morning there, seven hours ahead.");
        Assert.That(lived.Clock(ClockKind.Answer)?.Due, Is.EqualTo(Lived.At("2026-11-23 18:00")));
    }

    private static DateTimeOffset Moment(string local, TimeZoneInfo zone)
    {
        var moment = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new(moment, zone.GetUtcOffset(moment));
    }
}
