namespace CommentDesk.Learning;

/// <summary>One labelled comment to learn from or to be measured on.</summary>
/// <param name="Text">The comment as its author wrote it.</param>
/// <param name="Label">What a person decided it is.</param>
/// <param name="Theme">The code of the theme; null where none was given (always for N and O).</param>
/// <param name="Alt">A second label that a careful colleague could defend; null for an unambiguous comment. Learned as the less probable label.</param>
/// <param name="Domain">Where the comment was written, such as "city"; scores are told for each. Measured, not learned.</param>
/// <param name="Weight">How much it counts in training, above 0.</param>
/// <param name="Measured">False for a helper whose kind or share is not that of the comments to come: learned, but neither measured nor used to calibrate.</param>
public sealed record Sample(string Text, CommentLabel Label, string? Theme, CommentLabel? Alt = null, string? Domain = null, double Weight = 1, bool Measured = true);
