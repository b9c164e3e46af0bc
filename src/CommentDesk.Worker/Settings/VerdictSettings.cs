using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Verdicts".</summary>
internal sealed class VerdictSettings
{
    /// <summary>The model's file; a relative path is looked for beside the program. Empty: no model, people sort everything.</summary>
    public string Model { get; set; } = "models/comments.model";

    /// <summary>Labelled comments, a .jsonl file or a folder, of which cards show the nearest; beside the program. Empty: none are shown.</summary>
    public string Examples { get; set; } = "models/corpus";
    public double Sure { get; set; } = 0.4;
    public double SureOfSilence { get; set; } = 0.4;
    public double ComplaintAlarm { get; set; } = 0.06;
    public double QuestionAlarm { get; set; } = 0.1;

    public VerdictThresholds Read() => new(
        Share("Verdicts:Sure", Sure), Share("Verdicts:SureOfSilence", SureOfSilence), Share("Verdicts:ComplaintAlarm", ComplaintAlarm),
        Share("Verdicts:QuestionAlarm", QuestionAlarm));

    public string? ReadModel()
    {
        if (string.IsNullOrWhiteSpace(Model))
            return null;
        var path = Path.GetFullPath(Model, AppContext.BaseDirectory);
        return File.Exists(path)
            ? path
            : throw new SettingException("Verdicts:Model", $"there is no file {path}.", "Name a model made by 'train', or leave the setting empty to let people sort everything.");
    }

    public string? ReadExamples()
    {
        if (string.IsNullOrWhiteSpace(Examples))
            return null;
        var path = Path.GetFullPath(Examples, AppContext.BaseDirectory);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new SettingException("Verdicts:Examples", $"there is no file or folder {path}.", "Name labelled comments (*.jsonl), or leave the setting empty to show none.");
    }

    private static double Share(string key, double value) => value is >= 0 and <= 1
        ? value
        : throw new SettingException(key, $"is {value}.", "Use a probability from 0 to 1.");
}
