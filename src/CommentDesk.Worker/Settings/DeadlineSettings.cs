using CommentDesk.Deadlines;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Deadlines": how soon what has to happen. Each time has its unit in its name; 0 means no such deadline.</summary>
internal sealed class DeadlineSettings
{
    /// <summary>First answer to what is urgent (danger to life, health, children), round the clock.</summary>
    public double UrgentHours { get; set; } = 1;

    /// <summary>First answer to what is important.</summary>
    public double ImportantWorkingHours { get; set; } = 4;

    public double ComplaintWorkingHours { get; set; } = 8;
    public double QuestionWorkingHours { get; set; } = 8;

    /// <summary>From an interim answer to the final one.</summary>
    public int FinalWorkingDays { get; set; } = 7;

    /// <summary>Whoever is given a ticket begins with it.</summary>
    public double AcceptWorkingMinutes { get; set; } = 60;

    /// <summary>What the model is unsure of is sorted.</summary>
    public double TriageWorkingMinutes { get; set; } = 30;

    /// <summary>The owner is reminded when this share of the time is gone; 0 for never.</summary>
    public double FirstReminderPercent { get; set; } = 50;

    public double SecondReminderPercent { get; set; } = 80;

    /// <summary>So long after a missed deadline supervisors hear of it; 0 for never.</summary>
    public double EscalateAfterWorkingHours { get; set; } = 2;

    /// <summary>Themes whose comments are urgent, with commas.</summary>
    public string? UrgentThemes { get; set; }

    /// <summary>Themes whose comments are important, with commas.</summary>
    public string? ImportantThemes { get; set; }

    /// <summary>Flags that make a comment important, with commas.</summary>
    public string? ImportantFlags { get; set; } = "rumour";

    public DeadlineRules Read()
    {
        if (FinalWorkingDays is < 0 or > 365)
            throw new SettingException("Deadlines:FinalWorkingDays", $"is {FinalWorkingDays}.", "Use 1 to 365 working days, or 0 for no deadline.");
        if (FirstReminderPercent > SecondReminderPercent && SecondReminderPercent > 0)
            throw new SettingException("Deadlines:FirstReminderPercent", $"is {FirstReminderPercent}, more than the second.", "Let the first reminder come before the second.");
        return new()
        {
            Urgent = new(Hours("UrgentHours", UrgentHours), RoundTheClock: true),
            Important = new(Hours("ImportantWorkingHours", ImportantWorkingHours)),
            Complaint = new(Hours("ComplaintWorkingHours", ComplaintWorkingHours)),
            Question = new(Hours("QuestionWorkingHours", QuestionWorkingHours)),
            Final = new(TimeSpan.Zero, FinalWorkingDays),
            Accept = new(Minutes("AcceptWorkingMinutes", AcceptWorkingMinutes)),
            Triage = new(Minutes("TriageWorkingMinutes", TriageWorkingMinutes)),
            FirstReminder = Share("FirstReminderPercent", FirstReminderPercent),
            SecondReminder = Share("SecondReminderPercent", SecondReminderPercent),
            Escalation = Hours("EscalateAfterWorkingHours", EscalateAfterWorkingHours),
            UrgentThemes = Codes("UrgentThemes", UrgentThemes),
            ImportantThemes = Codes("ImportantThemes", ImportantThemes),
            ImportantFlags = Words(ImportantFlags),
        };
    }

    private static TimeSpan Hours(string key, double value) => value is >= 0 and <= 1000
        ? TimeSpan.FromHours(value)
        : throw new SettingException($"Deadlines:{key}", $"is {value}.", "Use hours such as 8 or 1.5, or 0 for no deadline.");

    private static TimeSpan Minutes(string key, double value) => value is >= 0 and <= 60_000
        ? TimeSpan.FromMinutes(value)
        : throw new SettingException($"Deadlines:{key}", $"is {value}.", "Use minutes such as 30, or 0 for no deadline.");

    private static double Share(string key, double value) => value is >= 0 and < 100
        ? value / 100
        : throw new SettingException($"Deadlines:{key}", $"is {value}.", "Use 1 to 99 percent, or 0 for no reminder.");

    private static IReadOnlyList<string> Codes(string key, string? text)
    {
        var codes = Words(text);
        return codes.FirstOrDefault(code => !Themes.Known(code)) is { } unknown
            ? throw new SettingException($"Deadlines:{key}", $"'{unknown}' is not a theme.", $"Use {string.Join(", ", Themes.All)}.")
            : codes;
    }

    private static IReadOnlyList<string> Words(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
