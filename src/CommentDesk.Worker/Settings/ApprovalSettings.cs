using CommentDesk.Answers;
using CommentDesk.Learning.Flags;

namespace CommentDesk.Worker.Settings;

/// <summary>
/// Section "Approval": which answers a second person has to see before they are public. Lists are one string with commas: a list of
/// the settings file could be made longer elsewhere, but never shorter.
/// </summary>
internal sealed class ApprovalSettings
{
    /// <summary>Flags of the comment.</summary>
    public string Flags { get; set; } = $"{FlagCodes.Threat}, {FlagCodes.Rumour}";

    public string Themes { get; set; } = "";

    /// <summary>Beginnings of words in the comment or the answer.</summary>
    public string PoliticalWords { get; set; } = "президент, губернатор, депутат, выборы, выборов, мобилизаци, митинг";

    /// <summary>The first answers of each officer; 0 for none.</summary>
    public int FirstAnswers { get; set; }

    /// <summary>Interim answers need it too.</summary>
    public bool Interim { get; set; } = true;

    /// <summary>Leads' own answers need it too.</summary>
    public bool Leads { get; set; }

    public ApprovalRules Read()
    {
        var (flags, themes) = (List(Flags), List(Themes));
        if (flags.FirstOrDefault(flag => !FlagCodes.All.Contains(flag)) is { } strange)
            throw new SettingException("Approval:Flags", $"'{strange}' is not a flag.", $"Use {string.Join(", ", FlagCodes.All)}.");
        if (themes.FirstOrDefault(theme => !Verdicts.Themes.Known(theme)) is { } unknown)
            throw new SettingException("Approval:Themes", $"'{unknown}' is not a theme.", $"Use {string.Join(", ", Verdicts.Themes.All)}.");
        if (FirstAnswers is < 0 or > 1000)
            throw new SettingException("Approval:FirstAnswers", $"is {FirstAnswers}.", "Give a number from 0 to 1000.");
        return new(flags, themes, List(PoliticalWords), FirstAnswers, Interim, Leads);
    }

    private static string[] List(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
