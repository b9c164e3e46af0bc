using System.Globalization;
using CommentDesk.Learning;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Learning": when the desk trains by itself, and how much worse a new model may be.</summary>
internal sealed class LearningSettings
{
    /// <summary>Labelled comments no model ever learns from: a .jsonl file or a folder of them; a relative path is looked for beside the program.</summary>
    public string HoldOut { get; set; } = "models/holdout";

    /// <summary>Trains after so many new lessons; 0 for never.</summary>
    public int RetrainAfter { get; set; } = 200;

    /// <summary>Trains each night at this local time if there are new lessons, "03:30"; null for never.</summary>
    public string? NightlyAt { get; set; }

    /// <summary>A model trained by itself that passes the gate goes live without anybody's press.</summary>
    public bool SwitchOnByItself { get; set; }

    public int LeastLessons { get; set; } = 10;
    public double MacroF1Margin { get; set; } = 0.01;
    public double ComplaintRecallMargin { get; set; } = 0.01;
    public double LeakMargin { get; set; } = 0.01;

    public string ReadHoldOut() => string.IsNullOrWhiteSpace(HoldOut)
        ? throw new SettingException("Learning:HoldOut", "is empty.", "Name a .jsonl file or a folder of labelled comments, for example 'models/holdout'.")
        : Path.GetFullPath(HoldOut, AppContext.BaseDirectory);

    public RetrainingPlan Read()
    {
        if (RetrainAfter is < 0 or > 1_000_000)
            throw new SettingException("Learning:RetrainAfter", $"is {RetrainAfter}.", "Use a number of lessons, or 0 for never.");
        if (LeastLessons is < 1 or > 1_000_000)
            throw new SettingException("Learning:LeastLessons", $"is {LeastLessons}.", "Use a whole number from 1.");
        return new(
            RetrainAfter, ReadNight(), SwitchOnByItself,
            new(Share("MacroF1Margin", MacroF1Margin), Share("ComplaintRecallMargin", ComplaintRecallMargin), Share("LeakMargin", LeakMargin), LeastLessons));
    }

    private TimeOnly? ReadNight() => string.IsNullOrWhiteSpace(NightlyAt) ? null
        : TimeOnly.TryParseExact(NightlyAt.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var night) ? night
        : throw new SettingException("Learning:NightlyAt", $"'{NightlyAt}' is not a time of day.", "Write hours and minutes such as 03:30, or leave it empty for never.");

    private static double Share(string key, double value) => value is >= 0 and <= 1
        ? value
        : throw new SettingException($"Learning:{key}", $"is {value}.", "Use a share from 0 to 1; 0.01 is one point.");
}
