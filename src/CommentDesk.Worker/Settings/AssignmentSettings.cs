using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Assignment".</summary>
internal sealed class AssignmentSettings
{
    public IList<AssignmentRuleSettings> Rules { get; set; } = [];

    /// <summary>Telegram id or @name of whoever gets complaints and questions while no officer is on duty.</summary>
    public string? Fallback { get; set; }

    public AssignmentRules Read() => new([.. Rules.Select((rule, index) => rule.Read($"Assignment:Rules:{index}"))], Fallback);
}

internal sealed class AssignmentRuleSettings
{
    public string? Name { get; set; }
    public IList<string> Themes { get; set; } = [];
    public IList<string> Channels { get; set; } = [];
    public IList<string> Labels { get; set; } = [];
    public IList<string> People { get; set; } = [];

    public AssignmentRule Read(string key)
    {
        if (People.Count == 0)
            throw new SettingException($"{key}:People", "is empty.", "Name at least one officer by Telegram id or @name.");
        if (Themes.FirstOrDefault(theme => !CommentDesk.Verdicts.Themes.Known(theme)) is { } unknown)
            throw new SettingException($"{key}:Themes", $"'{unknown}' is not a theme.", $"Use {string.Join(", ", CommentDesk.Verdicts.Themes.All)}.");
        return new(Name ?? string.Join(", ", Themes), [.. Themes], [.. Channels], [.. Labels.Select(label => Label(key, label))], [.. People]);
    }

    private static Label Label(string key, string word) => CommentDesk.Verdicts.Labels.FromCode(word)
        ?? throw new SettingException($"{key}:Labels", $"'{word}' is not a label.", "Use C, Q, N or O.");
}
