using System.Globalization;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>A stretch of days in the desk's zone.</summary>
/// <param name="Code">"week", or the first and the last day: "20261101-20261115".</param>
/// <param name="Days">How many calendar days it touches.</param>
internal sealed record StatsPeriod(string Code, DateTimeOffset From, DateTimeOffset To, int Days)
{
    public const string All = "all";

    private const string Day = "yyyyMMdd";

    /// <summary>Those with buttons, in their order.</summary>
    public static readonly IReadOnlyList<string> Codes = ["today", "yesterday", "week", "month", "quarter", All];

    /// <summary>Whether there was anything before it to compare with.</summary>
    public bool Compares => Code != All;

    /// <summary>As many days before, until the same hour: a day half over is compared with half a day.</summary>
    public TimeSpan Back => TimeSpan.FromDays(Days);

    public bool Named => Codes.Contains(Code);

    public static string CodeOf(DateOnly first, DateOnly last) =>
        $"{first.ToString(Day, CultureInfo.InvariantCulture)}-{last.ToString(Day, CultureInfo.InvariantCulture)}";

    /// <summary>Whether buttons and words may name it.</summary>
    public static bool Known(string code) => Codes.Contains(code) || Range(code) is not null;

    /// <summary>A week is today and six days before it, a month today and twenty-nine, a quarter today and eighty-nine.</summary>
    public static StatsPeriod Of(string code, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date);
        return code switch
        {
            "yesterday" => Between(code, today.AddDays(-1), today.AddDays(-1), now, zone),
            "week" => Between(code, today.AddDays(-6), today, now, zone),
            "month" => Between(code, today.AddDays(-29), today, now, zone),
            "quarter" => Between(code, today.AddDays(-89), today, now, zone),
            All => new(All, DateTimeOffset.UnixEpoch, now, 0),
            _ => Range(code) is { } range ? Between(code, range.First, range.Last, now, zone) : Between("today", today, today, now, zone),
        };
    }

    /// <summary>In a night without midnight the day begins with the first moment that exists.</summary>
    public static DateTimeOffset Midnight(DateOnly date, TimeZoneInfo zone)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(day))
            day = day.AddMinutes(15);
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }

    /// <summary>What has not passed yet is not counted.</summary>
    private static StatsPeriod Between(string code, DateOnly first, DateOnly last, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (from, to) = (Midnight(first, zone), Midnight(last.AddDays(1), zone));
        return new(code, from, to > now && from < now ? now : to, last.DayNumber - first.DayNumber + 1);
    }

    private static (DateOnly First, DateOnly Last)? Range(string code) =>
        code.Split('-') is [var first, var last] && Read(first) is { } from && Read(last) is { } to && from <= to && to.Year - from.Year <= 50
            ? (from, to)
            : null;

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1970 and < 2900 ? read : null;
}
