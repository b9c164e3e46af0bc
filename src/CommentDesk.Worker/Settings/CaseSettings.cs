using CommentDesk.Cases;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Cases": comments about one problem.</summary>
internal sealed class CaseSettings
{
    private const string Off = "off";
    private const string NearDuplicates = "near_duplicates";

    /// <summary>"off": merging is only proposed. "near_duplicates": nearly the same words of different people under one post are merged.</summary>
    public string MergeByItself { get; set; } = Off;

    /// <summary>Comments further apart are not taken for one problem.</summary>
    public int WindowHours { get; set; } = 72;

    /// <summary>So many days after an answer its author's «nothing is done» under the same post reopens the case.</summary>
    public int ReopenDays { get; set; } = 14;

    public CaseTerms Read()
    {
        if (MergeByItself is not (Off or NearDuplicates))
            throw new SettingException("Cases:MergeByItself", $"is \"{MergeByItself}\".", $"Use {Off} or {NearDuplicates}.");
        if (WindowHours is < 1 or > 720)
            throw new SettingException("Cases:WindowHours", $"is {WindowHours}.", "Use 1 to 720.");
        if (ReopenDays is < 1 or > 365)
            throw new SettingException("Cases:ReopenDays", $"is {ReopenDays}.", "Use 1 to 365.");
        return new(MergeByItself == NearDuplicates, TimeSpan.FromHours(WindowHours), TimeSpan.FromDays(ReopenDays));
    }
}
