namespace CommentDesk.Learning;

/// <summary>How far training is.</summary>
/// <param name="Stage">A short English name of the step: "features", "fold 2", "final".</param>
/// <param name="Share">Of the whole work, 0..1.</param>
public sealed record TrainingProgress(string Stage, double Share);
