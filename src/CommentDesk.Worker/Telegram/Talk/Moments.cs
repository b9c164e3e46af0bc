using CommentDesk.Texts;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Times and lengths of time as people say them.</summary>
internal static class Moments
{
    /// <summary>«14:05» today, «21 ноября, 14:05» otherwise.</summary>
    public static string At(this Wording words, DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date == local.Date;
        return local.ToString(today ? "HH:mm" : "d MMMM, HH:mm", words.Culture);
    }

    /// <summary>«меньше минуты», «12 мин», «1 ч 12 мин», «3 дн 4 ч»: the two largest units.</summary>
    public static string Length(this Wording words, TimeSpan time)
    {
        if (time < TimeSpan.FromMinutes(1))
            return words.Say("time.moment");
        if (time < TimeSpan.FromHours(1))
            return words.Say("time.minutes", Number(time.Minutes));
        if (time < TimeSpan.FromDays(1))
            return Joined(words.Say("time.hours", Number(time.Hours)), time.Minutes, words, "time.minutes");
        return Joined(words.Say("time.days", Number(time.Days)), time.Hours, words, "time.hours");
    }

    private static string Joined(string first, int rest, Wording words, string unit) =>
        rest == 0 ? first : $"{first} {words.Say(unit, Number(rest))}";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
