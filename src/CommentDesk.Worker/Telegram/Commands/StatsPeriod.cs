namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>A stretch of days in the desk's zone.</summary>
internal sealed record StatsPeriod(string Code, DateTimeOffset From, DateTimeOffset To)
{
    public static readonly IReadOnlyList<string> Codes = ["today", "yesterday", "week", "month"];

    /// <summary>The code for what people type, or null.</summary>
    public static string? CodeOf(string word) => word.ToLowerInvariant() switch
    {
        "сегодня" or "today" or "день" => "today",
        "вчера" or "yesterday" => "yesterday",
        "неделя" or "неделю" or "week" => "week",
        "месяц" or "month" => "month",
        _ => null,
    };

    /// <summary>A week is today and six days before it, a month today and twenty-nine.</summary>
    public static StatsPeriod Of(string code, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        return code switch
        {
            "yesterday" => new(code, Midnight(today.AddDays(-1), zone), Midnight(today, zone)),
            "week" => new(code, Midnight(today.AddDays(-6), zone), now),
            "month" => new(code, Midnight(today.AddDays(-29), zone), now),
            _ => new("today", Midnight(today, zone), now),
        };
    }

    /// <summary>In a night without midnight the day begins with the first moment that exists.</summary>
    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(day))
            day = day.AddMinutes(15);
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }
}
