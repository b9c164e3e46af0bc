namespace CommentDesk.Learning.Evaluation;

/// <summary>Says what the desk would do with a comment: rules, thresholds and triage are the caller's.</summary>
/// <param name="text">The comment.</param>
/// <param name="probabilities">What the model holds of it, in the order C, Q, N, O.</param>
public delegate Fate Fating(string text, IReadOnlyList<double> probabilities);
