using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Tests.People;

public sealed class WorkDaysTests
{
    [Test]
    public void A_year_the_calendar_does_not_cover_keeps_the_fixed_holidays_and_says_so()
    {
        Assert.That(WorkDays.Russia.Of(2031).Plan(new(2031, 5, 9)).Off, Is.True);
        Assert.That(WorkDays.Russia.Of(2031).Plan(new(2031, 2, 24)).Off, Is.True, "The 23rd is a Sunday.");
        Assert.That(WorkDays.Russia.Caveat(2031), Has.Property("Key").EqualTo("calendar.fixed_only"));
        Assert.That(Wording.In("ru").Say(WorkDays.Russia.Caveat(2031)!, _ => null), Does.Contain("2031").And.Contain("112"));
    }

    [Test]
    public void A_year_without_a_decree_is_called_provisional_and_one_with_it_is_not()
    {
        Assert.That(WorkDays.Russia.Caveat(2027), Has.Property("Key").EqualTo("calendar.provisional"));
        Assert.That(WorkDays.Russia.Caveat(2026), Is.Null);
        Assert.That(WorkDays.None.Caveat(2031), Is.Null);
    }

    /// <summary>What the code says by itself, and what stands in the file, are written by different hands.</summary>
    [TestCase(2026, "2026-01-09 2026-12-31")]
    [TestCase(2027, "")]
    public void The_file_adds_to_the_fixed_holidays_only_what_the_decree_moved(int year, string moved)
    {
        var (file, code) = (WorkDays.Russia.Of(year), FixedHolidays.Of(year));
        Assert.That(file.Off.Except(code.Off).Order().Select(day => $"{day:yyyy-MM-dd}"), Is.EqualTo(moved.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(code.Off.Except(file.Off), Is.Empty);
        Assert.That(file.Short, Is.EquivalentTo(code.Short.Except(file.Off)));
        Assert.That(file.Source, Does.Contain("Labour Code"));
    }

    [TestCase("", "is no JSON (line 1)")]
    [TestCase("[]", "no list \"years\"")]
    [TestCase("""{"years":[7]}""", "years[0]: is not an object")]
    [TestCase("""{"years":[{}]}""", "years[0].year: is not a year")]
    [TestCase("""{"years":[{"year":26}]}""", "years[0].year: is not a year")]
    [TestCase("""{"years":[{"year":2026},{"year":2026}]}""", "years: 2026: is there twice")]
    [TestCase("""{"years":[{"year":2026,"holydays":[]}]}""", "'holydays' is not known here")]
    [TestCase("""{"years":[{"year":2026,"holidays":"2026-01-01"}]}""", "years: 2026.holidays: is not a list")]
    [TestCase("""{"years":[{"year":2026,"holidays":["01.01.2026"]}]}""", "years: 2026.holidays: holds something that is no date")]
    [TestCase("""{"years":[{"year":2026,"holidays":["2026-02-29"]}]}""", "holds something that is no date")]
    [TestCase("""{"years":[{"year":2026,"holidays":["2027-01-01"]}]}""", "2027-01-01 is of another year")]
    [TestCase("""{"years":[{"year":2026,"holidays":["2026-01-01"],"short":["2026-01-01"]}]}""", "2026-01-01 is a day off")]
    [TestCase("""{"years":[{"year":2026,"moved":[{"from":"2026-02-21"}]}]}""", "holds something that is no move")]
    [TestCase("""{"years":[{"year":2026,"moved":[{"from":"2026-02-21","to":"2026-02-24"},{"from":"2026-02-22","to":"2026-02-24"}]}]}""", "was moved before")]
    [TestCase("""{"years":[{"year":2026,"provisional":"yes"}]}""", "neither true nor false")]
    [TestCase("""{"years":[{"year":2026,"source":1}]}""", "is not a text")]
    [TestCase("""{"years":[{"year":2026,"source":"\ud800"}]}""", "no text")]
    public void A_wrong_calendar_is_refused_with_the_place_and_the_cure(string json, string wrong) =>
        Assert.That(() => WorkDaysJson.Read(json), Throws.TypeOf<CalendarException>().With.Message.Contains(wrong));

    [TestCase("Funday", "09:00-18:00", "'Funday' is not a day of the week")]
    [TestCase("1", "09:00-18:00", "'1' is not a day of the week")]
    [TestCase("Monday-Tuesday-Friday", "09:00-18:00", "is not a day of the week")]
    [TestCase("Monday", "9 till 5", "'9' is not a period")]
    [TestCase("Monday", "18:00-09:00", "ends before it begins")]
    [TestCase("Monday", "09:00-24:01", "is not a period")]
    [TestCase("Monday", "09:00-12:00, 11:00-13:00", "09:00-12:00 and 11:00-13:00 overlap")]
    [TestCase("Monday-Friday", "", "hold no working time")]
    public void Wrong_hours_are_refused_with_the_day_and_the_cure(string day, string periods, string wrong) =>
        Assert.That(() => WorkHours.Read(new Dictionary<string, string> { [day] = periods }), Throws.TypeOf<CalendarException>().With.Message.Contains(wrong));

    [Test]
    public void A_range_of_days_may_pass_the_end_of_the_week()
    {
        var hours = WorkHours.Read(new Dictionary<string, string> { ["saturday - monday"] = "10:00–12:00" });
        Assert.That(Enum.GetValues<DayOfWeek>().Where(day => hours.On(day).Count > 0), Is.EqualTo([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Saturday]));
    }
}
