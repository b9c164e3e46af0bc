namespace CommentDesk.Verdicts;

/// <summary>
/// The four kinds of comment. Complaint: a problem that can be fixed is named. Question: information alone would satisfy.
/// Negativity: discontent without an object. Other: thanks, chatter, advertising.
/// </summary>
public enum Label { Complaint, Question, Negativity, Other }

public static class Labels
{
    public static readonly IReadOnlyList<Label> All = [Label.Complaint, Label.Question, Label.Negativity, Label.Other];

    /// <summary>The one-letter code used in files, buttons and settings.</summary>
    public static string Code(this Label label) => label switch
    {
        Label.Complaint => "C",
        Label.Question => "Q",
        Label.Negativity => "N",
        _ => "O",
    };

    public static Label? FromCode(string? code) => code?.Trim().ToUpperInvariant() switch
    {
        "C" => Label.Complaint,
        "Q" => Label.Question,
        "N" => Label.Negativity,
        "O" => Label.Other,
        _ => null,
    };
}
