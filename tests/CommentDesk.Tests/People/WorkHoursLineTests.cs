using CommentDesk.People;

namespace CommentDesk.Tests.People;

public sealed class WorkHoursLineTests
{
    [TestCase("9-18", "Monday-Friday 09:00-18:00")]
    [TestCase("пн-пт 9-18", "Monday-Friday 09:00-18:00")]
    [TestCase("Понедельник-Пятница 9.00–18.00", "Monday-Friday 09:00-18:00")]
    [TestCase("пн-чт 9:00-13:00, 14:00-18:00; пт 9-17", "Monday-Thursday 09:00-13:00, 14:00-18:00; Friday 09:00-17:00")]
    [TestCase("Mon-Thu 09:00-18:00; Friday 09:00-17:00", "Monday-Thursday 09:00-18:00; Friday 09:00-17:00")]
    [TestCase("пн, ср, пт 10-16", "Monday 10:00-16:00; Wednesday 10:00-16:00; Friday 10:00-16:00")]
    [TestCase("сб-пн 10-16", "Monday 10:00-16:00; Saturday-Sunday 10:00-16:00")]
    [TestCase("круглосуточно", "Monday-Sunday 00:00-24:00")]
    [TestCase("24/7", "Monday-Sunday 00:00-24:00")]
    [TestCase("вт 22:00-24:00; ср 0-6", "Tuesday 22:00-24:00; Wednesday 00:00-06:00")]
    public void Hours_are_read_as_people_type_them(string line, string hours)
    {
        Assert.That(WorkHoursLine.Read(line)?.ToString(), Is.EqualTo(hours));
        Assert.That(WorkHoursLine.Read(hours)?.ToString(), Is.EqualTo(hours), "What is written out is read back.");
    }

    [TestCase("")]
    [TestCase("пн-пт")]
    [TestCase("пн 18-9")]
    [TestCase("пн 9-25")]
    [TestCase("др 9-18")]
    [TestCase("пн-вт-ср 9-18")]
    [TestCase("пн 9-18-20")]
    [TestCase("пн 9-13, 12-18")]
    [TestCase("пн 9-18; пн 10-16")]
    public void What_cannot_be_read_is_no_hours(string line) => Assert.That(WorkHoursLine.Read(line), Is.Null);

    [TestCase("пятницу", DayOfWeek.Friday)]
    [TestCase("Вт.", DayOfWeek.Tuesday)]
    [TestCase("среды", DayOfWeek.Wednesday)]
    [TestCase("sunday", DayOfWeek.Sunday)]
    [TestCase("weds", null)]
    [TestCase("завтра", null)]
    public void A_day_is_known_in_any_case(string word, DayOfWeek? day) => Assert.That(WorkHoursLine.Day(word), Is.EqualTo(day));
}
