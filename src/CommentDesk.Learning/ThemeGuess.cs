namespace CommentDesk.Learning;

/// <summary>A theme and its calibrated probability among all themes of the model.</summary>
public sealed record ThemeGuess(string Code, double Probability);
