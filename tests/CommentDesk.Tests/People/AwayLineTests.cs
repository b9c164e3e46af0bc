using System.Globalization;
using CommentDesk.People;

namespace CommentDesk.Tests.People;

/// <summary>When somebody will be away, in their own words. It is Monday, 23 November 2026, two in the afternoon in Moscow.</summary>
public sealed class AwayLineTests
{
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    [TestCase("", "now", "")]
    [TestCase("до пятницы", "now", "27.11 09:00")]
    [TestCase("до понедельника", "now", "30.11 09:00")]
    [TestCase("until Friday", "now", "27.11 09:00")]
    [TestCase("до 30.11", "now", "30.11 09:00")]
    [TestCase("до 30 ноября", "now", "30.11 09:00")]
    [TestCase("по 30.11", "now", "01.12 09:00")]
    [TestCase("до завтра", "now", "24.11 09:00")]
    [TestCase("до 18:00", "now", "23.11 18:00")]
    [TestCase("до 9:30", "now", "24.11 09:30")]
    [TestCase("завтра", "24.11 00:00", "25.11 09:00")]
    [TestCase("в пятницу", "27.11 00:00", "28.11 09:00")]
    [TestCase("сегодня", "now", "24.11 09:00")]
    [TestCase("24.11-30.11", "24.11 00:00", "01.12 09:00")]
    [TestCase("24.11 – 30.11", "24.11 00:00", "01.12 09:00")]
    [TestCase("с 24.11 по 30.11", "24.11 00:00", "01.12 09:00")]
    [TestCase("с 24.11 до 30.11", "24.11 00:00", "30.11 09:00")]
    [TestCase("с завтра", "24.11 00:00", "")]
    [TestCase("3 дня", "now", "26.11 09:00")]
    [TestCase("на 3 дня", "now", "26.11 09:00")]
    [TestCase("неделю", "now", "30.11 09:00")]
    [TestCase("на 2 недели", "now", "07.12 09:00")]
    [TestCase("2 часа", "now", "23.11 16:00")]
    [TestCase("20 минут", "now", "23.11 14:20")]
    [TestCase("на месяц", "now", "23.12 09:00")]
    public void Words_become_moments(string words, string from, string until)
    {
        var (wish, fault) = AwayLine.Read(words, Now, Moscow);
        Assert.That(fault, Is.Null);
        Assert.That((Told(wish!.From), Told(wish.Until)), Is.EqualTo((from, until)));
    }

    [TestCase("до пятницы за меня @Marina", "@marina", "27.11 09:00")]
    [TestCase("@marina 3 дня", "@marina", "26.11 09:00")]
    [TestCase("за меня 123456", "123456", "")]
    [TestCase("24.11-30.11, заместитель @marina", "@marina", "01.12 09:00")]
    public void The_deputy_stands_anywhere_in_the_words(string words, string deputy, string until)
    {
        var (wish, _) = AwayLine.Read(words, Now, Moscow);
        Assert.That((wish?.Deputy, Told(wish?.Until)), Is.EqualTo((deputy, until)));
    }

    [TestCase("пока не надоест", "away.bad")]
    [TestCase("до весны", "away.bad")]
    [TestCase("до 32.11", "away.bad")]
    [TestCase("30.11-24.11", "away.over")]
    [TestCase("1.11.2026-5.11.2026", "away.over")]
    [TestCase("0 дней", "away.over")]
    [TestCase("до 1.1.2030", "away.long")]
    public void What_cannot_be_meant_is_refused(string words, string fault)
    {
        var (wish, why) = AwayLine.Read(words, Now, Moscow);
        Assert.That((wish, why?.Key), Is.EqualTo(((AwayWish?)null, fault)));
    }

    [Test]
    public void People_are_back_when_their_own_work_begins()
    {
        var hours = WorkHoursLine.Read("пн-чт 10-19; пт 8-12");
        Assert.That(Told(AwayLine.Read("до пятницы", Now, Moscow, hours).Wish?.Until), Is.EqualTo("27.11 08:00"));
        Assert.That(Told(AwayLine.Read("до субботы", Now, Moscow, hours).Wish?.Until), Is.EqualTo("28.11 09:00"), "They do not work on that day.");
    }

    private static string Told(DateTimeOffset? moment) => moment is not { } known ? ""
        : known == Now ? "now"
        : TimeZoneInfo.ConvertTime(known, Moscow).ToString("dd.MM HH:mm", CultureInfo.InvariantCulture);
}
