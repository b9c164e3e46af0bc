using System.Globalization;
using CommentDesk.Worker.Telegram.Numbers;

namespace CommentDesk.Tests.Telegram.Numbers;

public sealed class PeriodWordsTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    [TestCase("неделя", "week", "")]
    [TestCase("За Квартал", "quarter", "За")]
    [TestCase("всё", "all", "")]
    [TestCase("за октябрь", "20261001-20261031", "за")]
    [TestCase("декабрь", "20251201-20251231", "")]
    [TestCase("ноябрь", "20261101-20261130", "")]
    [TestCase("в мае", "20260501-20260531", "в")]
    [TestCase("март 2025", "20250301-20250331", "")]
    [TestCase("февраль 2024", "20240201-20240229", "")]
    [TestCase("2025", "20250101-20251231", "")]
    [TestCase("October", "20261001-20261031", "")]
    [TestCase("01.11", "20261101-20261101", "")]
    [TestCase("01.11-15.11", "20261101-20261115", "")]
    [TestCase("с 1.11 по 15.11", "20261101-20261115", "с по")]
    [TestCase("1.12.2025–5.1.2026", "20251201-20260105", "")]
    [TestCase("2026-11-01", "20261101-20261101", "")]
    [TestCase("1-15 ноября", "20261101-20261115", "")]
    [TestCase("25 декабря", "20251225-20251225", "")]
    [TestCase("29.02", "20240229-20240229", "")]
    [TestCase("31.04", null, "31.04")]
    [TestCase("дороги жалобы", null, "дороги жалобы")]
    [TestCase("маршрутки", null, "маршрутки")]
    [TestCase("канал 7", null, "канал 7")]
    [TestCase("сентябрьский", null, "сентябрьский")]
    public void A_period_is_found_among_words(string words, string? code, string others)
    {
        var found = PeriodWords.Take(words.Split(' '), s_today);
        Assert.That((found.Code, string.Join(' ', found.Others)), Is.EqualTo((code, others)));
    }

    [TestCase("today", "2026-11-22", "2026-11-22 15:30", 1)]
    [TestCase("yesterday", "2026-11-21", "2026-11-22 00:00", 1)]
    [TestCase("week", "2026-11-16", "2026-11-22 15:30", 7)]
    [TestCase("quarter", "2026-08-25", "2026-11-22 15:30", 90)]
    [TestCase("20261101-20261130", "2026-11-01", "2026-11-22 15:30", 30)]
    [TestCase("20261001-20261031", "2026-10-01", "2026-11-01 00:00", 31)]
    [TestCase("20270101-20270131", "2027-01-01", "2027-02-01 00:00", 31)]
    [TestCase("20261301-20261302", "2026-11-22", "2026-11-22 15:30", 1)]
    public void A_period_lasts_whole_days_until_now_at_most(string code, string from, string to, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
        var period = StatsPeriod.Of(code, new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero), zone);
        Assert.That((period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), period.To.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), period.Days), Is.EqualTo((from, to, days)));
    }
}
