namespace CommentDesk.Learning.Evaluation;

/// <summary>How well a model judges. Shares are 0..1.</summary>
/// <param name="Count">Comments measured.</param>
/// <param name="Accuracy">Share judged right.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur.</param>
/// <param name="Classes">C, Q, N, O in this order.</param>
/// <param name="Confusion">Counts; a row is the truth, a column the judgement, both in the order C, Q, N, O.</param>
/// <param name="CalibrationError">Expected calibration error over ten equal bins of confidence.</param>
/// <param name="Coverage">At 100, 90, 80 and 70 per cent.</param>
/// <param name="ComplaintAsNegativity">Share of true complaints judged negativity: the expensive error.</param>
/// <param name="Themes">The theme model.</param>
public sealed record Scorecard(
    int Count,
    double Accuracy,
    double MacroF1,
    IReadOnlyList<ClassScore> Classes,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    double CalibrationError,
    IReadOnlyList<CoveragePoint> Coverage,
    double ComplaintAsNegativity,
    ThemeScore Themes)
{
    /// <summary>What the thresholds make of it; null when no thresholds were given.</summary>
    public TriageScore? Triage { get; init; }

    /// <summary>The score of one label.</summary>
    public ClassScore Of(CommentLabel label) => Classes[(int)label];
}
