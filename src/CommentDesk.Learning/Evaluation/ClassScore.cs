namespace CommentDesk.Learning.Evaluation;

/// <summary>How well one label is found. Shares are 0..1; a share of nothing is 0.</summary>
/// <param name="Label">C, Q, N or O.</param>
/// <param name="Count">Comments that truly have it.</param>
/// <param name="Precision">Of those judged so, the share that are.</param>
/// <param name="Recall">Of those that are, the share judged so.</param>
/// <param name="F1">Harmonic mean of the two.</param>
public sealed record ClassScore(string Label, int Count, double Precision, double Recall, double F1);
