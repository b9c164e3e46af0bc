using CommentDesk.People;

namespace CommentDesk.Tests.People;

public sealed class WorkCalendarTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    private static readonly WorkCalendar Office = new(WorkHours.Office, WorkDays.Russia, Moscow);

    /// <summary>Nine to five without lunch, in a week without holidays.</summary>
    private static readonly WorkCalendar NineToFive = new(Hours("09:00-17:00"), WorkDays.None, Moscow);

    [Test]
    public void Half_an_hour_from_a_quarter_to_five_on_Friday_is_a_quarter_past_nine_on_Monday()
    {
        var due = NineToFive.AddWorking(At("2026-07-17 16:45"), TimeSpan.FromMinutes(30));
        Assert.That(due, Is.EqualTo(At("2026-07-20 09:15")));
        Assert.That(NineToFive.WorkingBetween(due, At("2026-07-20 09:16")), Is.EqualTo(TimeSpan.FromMinutes(1)), "The first late minute is 9:16.");
    }

    [TestCase("2026-07-17 16:45", 15, "2026-07-17 17:00", TestName = "What_ends_with_the_day_ends_on_the_same_day")]
    [TestCase("2026-07-18 12:00", 0, "2026-07-18 12:00", TestName = "Nothing_added_moves_nothing")]
    [TestCase("2026-07-18 12:00", 1, "2026-07-20 09:01", TestName = "A_Saturday_waits_for_Monday")]
    [TestCase("2026-07-17 23:59", 60, "2026-07-20 10:00", TestName = "An_evening_waits_for_the_next_morning")]
    [TestCase("2026-07-20 00:00", 480, "2026-07-20 17:00", TestName = "Midnight_belongs_to_the_day_it_opens")]
    public void Working_minutes_are_added(string from, int minutes, string to) =>
        Assert.That(NineToFive.AddWorking(At(from), TimeSpan.FromMinutes(minutes)), Is.EqualTo(At(to)));

    [TestCase("2026-07-20 12:30", 60, "2026-07-20 14:30", TestName = "Lunch_does_not_count")]
    [TestCase("2026-04-30 16:30", 60, "2026-05-04 09:30", TestName = "The_eve_of_a_holiday_is_an_hour_shorter")]
    [TestCase("2026-05-08 16:59", 2, "2026-05-12 09:01", TestName = "A_holiday_on_Saturday_is_passed_on_to_Monday")]
    [TestCase("2025-12-30 17:30", 60, "2026-01-12 09:30", TestName = "The_new_year_is_crossed_with_its_moved_days")]
    [TestCase("2026-12-30 17:30", 60, "2027-01-11 09:30", TestName = "The_last_day_of_2026_is_free")]
    public void The_production_calendar_is_kept(string from, int minutes, string to) =>
        Assert.That(new WorkCalendar(WorkHours.Office, Decreed(), Moscow).AddWorking(At(from), TimeSpan.FromMinutes(minutes)), Is.EqualTo(At(to)));

    [Test]
    public void The_year_2026_has_the_published_number_of_working_hours()
    {
        var hours = Office.WorkingBetween(At("2026-01-01 00:00"), At("2027-01-01 00:00"));
        Assert.That(hours, Is.EqualTo(TimeSpan.FromHours(1972)));
    }

    [Test]
    public void A_Saturday_that_was_made_a_working_day_is_worked_by_the_hours_of_the_day_it_replaces()
    {
        var days = WorkDaysJson.Read("""{"years":[{"year":2024,"moved":[{"from":"2024-04-27","to":"2024-04-29"}]}]}""");
        var calendar = new WorkCalendar(
            WorkHours.Read(new Dictionary<string, string> { ["Monday-Thursday"] = "09:00-18:00", ["Friday"] = "09:00-16:00" }), days, Moscow);
        Assert.That(calendar.WorkingBetween(At("2024-04-27 00:00"), At("2024-04-28 00:00")), Is.EqualTo(TimeSpan.FromHours(9)));
        Assert.That(calendar.IsWorking(At("2024-04-29 12:00")), Is.False);
    }

    [Test]
    public void The_29th_of_February_is_worked_like_any_Thursday() =>
        Assert.That(Office.WorkingBetween(At("2024-02-29 00:00"), At("2024-03-01 00:00")), Is.EqualTo(TimeSpan.FromHours(8)));

    [Test]
    public void Several_periods_a_day_and_a_day_till_midnight_are_joined_across_it()
    {
        var calendar = new WorkCalendar(Hours("00:00-02:00, 10:00-12:00, 22:00-24:00"), WorkDays.None, Moscow);
        Assert.That(calendar.AddWorking(At("2026-07-20 23:00"), TimeSpan.FromHours(2)), Is.EqualTo(At("2026-07-21 01:00")));
        Assert.That(calendar.WorkingBetween(At("2026-07-20 11:00"), At("2026-07-21 11:00")), Is.EqualTo(TimeSpan.FromHours(6)));
    }

    [TestCase("2026-03-29 00:00", 23, TestName = "The_day_that_springs_forward_is_an_hour_shorter")]
    [TestCase("2026-10-25 00:00", 25, TestName = "The_day_that_falls_back_is_an_hour_longer")]
    public void A_change_of_the_clock_is_time_that_really_passes(string day, int hours)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var calendar = new WorkCalendar(WorkHours.RoundTheClock, WorkDays.None, berlin);
        var start = At(day, berlin);
        Assert.That(calendar.WorkingBetween(start, At(day, berlin, days: 1)), Is.EqualTo(TimeSpan.FromHours(hours)));
        Assert.That(calendar.AddWorking(start, TimeSpan.FromHours(hours)), Is.EqualTo(At(day, berlin, days: 1)));
    }

    [Test]
    public void A_period_inside_the_skipped_hour_keeps_its_length()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var calendar = new WorkCalendar(Hours("02:15-02:45"), WorkDays.None, berlin);
        Assert.That(calendar.WorkingBetween(At("2026-03-29 00:00", berlin), At("2026-03-30 00:00", berlin)), Is.EqualTo(TimeSpan.Zero), "A Sunday.");
        var daily = new WorkCalendar(Hours("02:15-02:45", "Monday-Sunday"), WorkDays.None, berlin);
        Assert.That(daily.WorkingBetween(At("2026-03-29 00:00", berlin), At("2026-03-30 00:00", berlin)), Is.EqualTo(TimeSpan.FromMinutes(30)));
    }

    [Test]
    public void The_teams_zone_decides_what_is_morning()
    {
        var vladivostok = new WorkCalendar(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.FindSystemTimeZoneById("Asia/Vladivostok"));
        Assert.That(vladivostok.IsWorking(At("2026-07-20 03:00")), Is.True);
        Assert.That(Office.IsWorking(At("2026-07-20 03:00")), Is.False);
    }

    [Test]
    public void A_pause_stops_the_clock_and_an_open_one_stops_it_for_good()
    {
        WorkPause[] pauses = [new(At("2026-07-20 10:00"), At("2026-07-20 12:00")), new(At("2026-07-20 11:00"), At("2026-07-21 10:00"))];
        Assert.That(NineToFive.AddWorking(At("2026-07-20 09:00"), TimeSpan.FromHours(2), pauses), Is.EqualTo(At("2026-07-21 11:00")));
        Assert.That(NineToFive.WorkingBetween(At("2026-07-20 09:00"), At("2026-07-21 11:00"), pauses), Is.EqualTo(TimeSpan.FromHours(2)));
        WorkPause[] open = [.. pauses, new(At("2026-07-21 10:30"), null)];
        Assert.That(NineToFive.AddWorking(At("2026-07-20 09:00"), TimeSpan.FromHours(2), open), Is.Null);
        Assert.That(NineToFive.AddWorking(At("2026-07-20 09:00"), TimeSpan.FromMinutes(90), open), Is.EqualTo(At("2026-07-21 10:30")));
        Assert.That(NineToFive.WorkingBetween(At("2026-07-20 09:00"), At("2026-07-30 11:00"), open), Is.EqualTo(TimeSpan.FromMinutes(90)));
    }

    [Test]
    public void A_year_in_which_nobody_works_is_refused_with_a_cure()
    {
        var holidays = string.Join(',', Enumerable.Range(0, 365).Select(day => $"\"{new DateOnly(2026, 1, 1).AddDays(day):yyyy-MM-dd}\""));
        var days = WorkDaysJson.Read($$"""{"years":[{"year":2026,"holidays":[{{holidays}}]}]}""");
        Assert.That(() => new WorkCalendar(WorkHours.Office, days, Moscow), Throws.TypeOf<CalendarException>().With.Message.Contains("2026").And.Message.Contains("holidays"));
    }

    [Test]
    public void A_negative_duration_is_a_mistake_of_the_caller() =>
        Assert.That(() => Office.AddWorking(At("2026-07-20 10:00"), TimeSpan.FromTicks(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());

    internal static DateTimeOffset At(string local, TimeZoneInfo? zone = null, int days = 0)
    {
        var moment = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture).AddDays(days);
        return new DateTimeOffset(moment, (zone ?? Moscow).GetUtcOffset(moment));
    }

    private static WorkHours Hours(string periods, string days = "Monday-Friday") => WorkHours.Read(new Dictionary<string, string> { [days] = periods });

    /// <summary>As built in, with the move that made the last day of 2025 free, and the first of 2027 as they are known.</summary>
    private static WorkDays Decreed() => new(
        [.. WorkDays.Russia.Years.Select(WorkDays.Russia.Of), FixedHolidays.Of(2025) with { Off = [.. FixedHolidays.Of(2025).Off, new DateOnly(2025, 12, 31)] }]);
}
