using CommentDesk.People;
using CommentDesk.Triage;

namespace CommentDesk.Tests.Triage;

/// <summary>Moscow is three hours before UTC; 4 March 2030 is a Monday, 8 March a holiday.</summary>
public sealed class TriageTermsTests
{
    private static readonly WorkCalendar s_calendar = new(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));
    private static readonly TriageTerms s_terms = new([new(10, 0), new(17, 30)], TimeSpan.Zero, new(9, 30), 0.05, 20, s_calendar);

    [TestCase("2030-03-04 06:59", "2030-03-04 07:00", true)]
    [TestCase("2030-03-04 07:00", "2030-03-04 07:01", false)]
    [TestCase("2030-03-04 07:01", "2030-03-04 14:29", false)]
    [TestCase("2030-03-04 07:01", "2030-03-04 14:31", true)]
    [TestCase("2030-03-01 15:00", "2030-03-04 06:00", false, TestName = "A_weekend_that_passed_is_not_made_up_for")]
    [TestCase("2030-03-02 06:00", "2030-03-02 08:00", false, TestName = "On_a_Saturday_nobody_is_disturbed")]
    [TestCase("2030-03-08 06:00", "2030-03-08 08:00", false, TestName = "On_a_holiday_nobody_is_disturbed")]
    [TestCase("2030-03-01 15:00", "2030-03-04 15:00", true, TestName = "After_a_standstill_one_digest_is_enough")]
    public void A_digest_comes_at_its_times_of_working_days(string last, string now, bool due) =>
        Assert.That(s_terms.DigestDue(Utc(last), Utc(now)), Is.EqualTo(due));

    [TestCase("2030-03-04 07:00", "2030-03-04 07:59", false)]
    [TestCase("2030-03-04 07:00", "2030-03-04 08:00", true)]
    [TestCase("2030-03-04 14:30", "2030-03-04 20:00", false, TestName = "At_night_no_interval_counts")]
    public void Between_them_it_comes_each_so_many_minutes_within_working_hours(string last, string now, bool due) =>
        Assert.That((s_terms with { DigestAt = [], DigestEvery = TimeSpan.FromHours(1) }).DigestDue(Utc(last), Utc(now)), Is.EqualTo(due));

    [Test]
    public void A_sample_comes_once_a_working_day()
    {
        Assert.That(s_terms.SampleDue(Utc("2030-03-04 06:29"), Utc("2030-03-04 06:30")), Is.True);
        Assert.That(s_terms.SampleDue(Utc("2030-03-04 06:30"), Utc("2030-03-04 20:00")), Is.False);
        Assert.That((s_terms with { SampleAt = null }).SampleDue(Utc("2030-03-04 06:29"), Utc("2030-03-04 06:30")), Is.False);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
