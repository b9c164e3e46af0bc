namespace CommentDesk.Learning.Evaluation;

/// <summary>What is gained when the least confident comments go to a person.</summary>
/// <param name="Coverage">The share left to the model, 0..1.</param>
/// <param name="Accuracy">Accuracy on that share.</param>
/// <param name="Threshold">The confidence from which that share begins.</param>
public sealed record CoveragePoint(double Coverage, double Accuracy, double Threshold);
