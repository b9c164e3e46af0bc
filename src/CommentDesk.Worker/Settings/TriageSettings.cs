using System.Globalization;
using CommentDesk.People;
using CommentDesk.Triage;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Triage": when moderators get digests of negativity, and how much of what ended in silence is read over.</summary>
internal sealed class TriageSettings
{
    /// <summary>Local times of working days, with commas; empty for none.</summary>
    public string? DigestAt { get; set; } = "10:00, 14:00, 17:30";

    /// <summary>Besides, a digest each so many minutes within working hours; 0 for none.</summary>
    public int DigestEvery { get; set; }

    /// <summary>The local time of working days at which a sample is handed out; empty for none.</summary>
    public string? AuditAt { get; set; } = "09:30";

    public double AuditShare { get; set; } = 0.05;

    public int AuditLeast { get; set; } = 20;

    public TriageTerms Read(WorkCalendar calendar)
    {
        if (DigestEvery is < 0 or > 1440)
            throw new SettingException("Triage:DigestEvery", $"is {DigestEvery}.", "Use minutes up to 1440, or 0 for no digest of this kind.");
        if (AuditShare is not (>= 0 and <= 1))
            throw new SettingException("Triage:AuditShare", $"is {AuditShare}.", "Use a share from 0 to 1; 0.05 is one comment of twenty.");
        if (AuditLeast is < 0 or > 1000)
            throw new SettingException("Triage:AuditLeast", $"is {AuditLeast}.", "Use a number of comments from 0 to 1000.");
        var audit = Times("Triage:AuditAt", AuditAt);
        return new(
            Times("Triage:DigestAt", DigestAt), TimeSpan.FromMinutes(DigestEvery), audit.Count > 0 ? audit[0] : null, AuditShare, AuditLeast, calendar);
    }

    private static List<TimeOnly> Times(string key, string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Time(key, word))];

    private static TimeOnly Time(string key, string word) =>
        TimeOnly.TryParseExact(word, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new SettingException(key, $"'{word}' is not a time of day.", "Write hours and minutes such as 10:00, with commas between several, or leave it empty for never.");
}
