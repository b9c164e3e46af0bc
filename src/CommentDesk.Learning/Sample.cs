namespace CommentDesk.Learning;

/// <summary>One labelled comment to learn from or to be measured on.</summary>
/// <param name="Text">The comment as its author wrote it.</param>
/// <param name="Label">What a person decided it is.</param>
/// <param name="Theme">The code of the theme; null where none was given (always for N and O).</param>
/// <param name="Alt">A second label that a careful colleague could defend; null for an unambiguous comment. Measured, not learned.</param>
/// <param name="Domain">Where the comment was written, such as "city"; scores are told for each. Measured, not learned.</param>
public sealed record Sample(string Text, CommentLabel Label, string? Theme, CommentLabel? Alt = null, string? Domain = null);
