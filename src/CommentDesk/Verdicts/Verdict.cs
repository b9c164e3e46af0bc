namespace CommentDesk.Verdicts;

/// <summary>A word of the comment and how strongly it spoke for (+) or against (−) the label.</summary>
public sealed record Reason(string Word, double Weight);

/// <summary>What the desk holds a comment to be, and why.</summary>
/// <param name="Confidence">Calibrated probability of the label, 0 to 1; 1 when a person or a rule decided.</param>
/// <param name="Probabilities">Of C, Q, N, O in this order; empty when no model was asked.</param>
/// <param name="Theme">A code of <see cref="Themes"/>, or null.</param>
/// <param name="Flags">Codes such as "urgent", "obscene"; independent of the label.</param>
/// <param name="Judge">Who decided: "model:ID", "rule:NAME", "lesson:NAME" or "person:ID".</param>
/// <param name="Unsure">True when a person has to sort the comment first.</param>
public sealed record Verdict(
    Label Label,
    double Confidence,
    IReadOnlyList<double> Probabilities,
    string? Theme,
    IReadOnlyList<string> Flags,
    IReadOnlyList<Reason> Reasons,
    string Judge,
    bool Unsure)
{
    public bool NeedsReply => Label is Label.Complaint or Label.Question;
    public bool Urgent => Flags.Contains("urgent");

    public Verdict SaidBy(string person, Label label, string? theme = null) =>
        this with { Label = label, Theme = theme ?? Theme, Judge = $"person:{person}", Confidence = 1, Unsure = false };
}
