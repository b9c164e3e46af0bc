using CommentDesk.Deadlines;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>A deadline as people say it.</summary>
internal static class DeadlineWords
{
    private static readonly TimeSpan s_day = TimeSpan.FromHours(8);

    /// <summary>«Ответить до 16:45 · осталось 2 ч 10 мин», «Просрочено на 40 мин рабочего времени · срок был 16:45».</summary>
    public static string OnCard(Wording words, TicketClock clock, DateTimeOffset now, TimeZoneInfo zone)
    {
        var left = clock.Left(now);
        if (left < TimeSpan.Zero)
            return words.Say(clock.RoundTheClock || -left >= 2 * s_day ? "deadline.late_by" : "deadline.late", Time(words, clock, -left), At(words, clock, now, zone));
        if (clock.Paused)
            return words.Say("deadline.paused", Time(words, clock, left));
        return words.Say($"deadline.{clock.Kind.Code()}", At(words, clock, now, zone), Time(words, clock, left));
    }

    /// <summary>Working time: a day of it has eight hours, so long stretches are told in working days.</summary>
    public static string Time(Wording words, TicketClock clock, TimeSpan time)
    {
        if (clock.RoundTheClock || time < 2 * s_day)
            return words.Length(time);
        var days = (int)Math.Round(time / s_day);
        return words.Say("deadline.days", days.ToString(words.Culture));
    }

    public static string At(Wording words, TicketClock clock, DateTimeOffset now, TimeZoneInfo zone) =>
        words.At(clock.Due ?? clock.From + clock.Length, now, zone);

    /// <summary>For a list: «до 16:45» or «просрочен, срок был 16:45».</summary>
    public static string InList(Wording words, DateTimeOffset due, DateTimeOffset now, TimeZoneInfo zone) =>
        words.Say(due <= now ? "deadline.list_late" : "deadline.list", words.At(due, now, zone));
}
