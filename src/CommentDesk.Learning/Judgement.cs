namespace CommentDesk.Learning;

/// <summary>What the model thinks of one comment.</summary>
/// <param name="Label">The most probable label.</param>
/// <param name="Confidence">Its calibrated probability, 0..1.</param>
/// <param name="Probabilities">Calibrated probabilities of C, Q, N, O in this order; they sum to 1.</param>
/// <param name="Themes">Up to three themes, the most probable first; given for every label, used by the caller for C and Q.</param>
/// <param name="Flags">Codes from <see cref="CommentDesk.Learning.Flags.FlagCodes"/>, each at most once.</param>
/// <param name="Reasons">Up to five words that decided most, the strongest first.</param>
public sealed record Judgement(
    CommentLabel Label,
    double Confidence,
    IReadOnlyList<double> Probabilities,
    IReadOnlyList<ThemeGuess> Themes,
    IReadOnlyList<string> Flags,
    IReadOnlyList<Reason> Reasons);
