using System.Globalization;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Digest".</summary>
internal sealed class DigestSettings
{
    /// <summary>When supervisors get the numbers of the last working day, by the desk's clock; null for never.</summary>
    public string? DailyAt { get; set; } = "09:00";

    /// <summary>When they get those of the last week, on its first working day; null for never.</summary>
    public string? WeeklyAt { get; set; } = "09:00";

    public TimeOnly? ReadDailyAt() => Time("Digest:DailyAt", DailyAt);

    public TimeOnly? ReadWeeklyAt() => Time("Digest:WeeklyAt", WeeklyAt);

    public void Check() => _ = (ReadDailyAt(), ReadWeeklyAt());

    private static TimeOnly? Time(string key, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : TimeOnly.TryParseExact(text.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : throw new SettingException(key, $"'{text}' is not a time of day.", "Write hours and minutes such as 09:00, or leave it empty for never.");
}
