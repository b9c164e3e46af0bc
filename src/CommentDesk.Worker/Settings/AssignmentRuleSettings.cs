using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Settings;

/// <summary>One entry of "Assignment:Rules".</summary>
internal sealed class AssignmentRuleSettings
{
    public string? Name { get; set; }
    public IList<string> Themes { get; set; } = [];
    public IList<string> Channels { get; set; } = [];
    public IList<string> Labels { get; set; } = [];

    /// <summary>In their first case; every case is found.</summary>
    public IList<string> Places { get; set; } = [];
    public IList<string> Flags { get; set; } = [];
    public IList<string> Keywords { get; set; } = [];

    public IList<string> People { get; set; } = [];

    /// <summary>The name of a team, in place of people.</summary>
    public string? Team { get; set; }

    /// <summary>"queue", "any" or the name of a team: who gets it while nobody of the rule is free.</summary>
    public string? Otherwise { get; set; }

    /// <summary>The first day, 2026-11-30.</summary>
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    public string? Until { get; set; }

    public AssignmentRule Read(string key)
    {
        if (People.Count == 0 && string.IsNullOrWhiteSpace(Team))
            throw new SettingException($"{key}:People", "is empty.", "Name at least one officer by Telegram id or @name, or a Team.");
        if (People.Count > 0 && !string.IsNullOrWhiteSpace(Team))
            throw new SettingException($"{key}:Team", "stands beside People.", "Give a rule a team or people, not both.");
        if (Themes.FirstOrDefault(theme => !CommentDesk.Verdicts.Themes.Known(theme)) is { } unknown)
            throw new SettingException($"{key}:Themes", $"'{unknown}' is not a theme.", $"Use {string.Join(", ", CommentDesk.Verdicts.Themes.All)}.");
        if (Flags.FirstOrDefault(flag => !RouteWords.Flags.Contains(flag)) is { } stranger)
            throw new SettingException($"{key}:Flags", $"'{stranger}' is not a flag.", $"Use {string.Join(", ", RouteWords.Flags)}.");
        if (Places.Concat(Keywords).FirstOrDefault(word => !word.Any(char.IsLetterOrDigit)) is { } empty)
            throw new SettingException($"{key}:{(Places.Contains(empty) ? "Places" : "Keywords")}", $"'{empty}' holds no word.", "Write the word itself, for example Заречный.");
        var (from, until) = (Day($"{key}:From", From), Day($"{key}:Until", Until));
        if (from > until)
            throw new SettingException($"{key}:Until", "comes before From.", "Let a rule end after it begins.");
        return new(Name ?? NameOfConditions(), [.. Themes], [.. Channels], [.. Labels.Select(label => Label(key, label))], [.. People])
        {
            Places = [.. Places],
            Flags = [.. Flags],
            Keywords = [.. Keywords],
            Team = string.IsNullOrWhiteSpace(Team) ? null : Team,
            Otherwise = string.IsNullOrWhiteSpace(Otherwise) ? null : RouteWords.Otherwise(Otherwise),
            From = from,
            Until = until,
        };
    }

    private string NameOfConditions() => string.Join(", ", Themes.Count > 0 ? Themes : [.. Places, .. Keywords, .. Flags, .. Channels, .. Labels]);

    private static DateOnly? Day(string key, string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new SettingException(key, $"'{text}' is not a day.", "Write it as 2026-11-30.");

    private static Label Label(string key, string word) => CommentDesk.Verdicts.Labels.FromCode(word)
        ?? throw new SettingException($"{key}:Labels", $"'{word}' is not a label.", "Use C, Q, N or O.");
}
