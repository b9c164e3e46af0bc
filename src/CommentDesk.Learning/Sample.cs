namespace CommentDesk.Learning;

/// <summary>One labelled comment to learn from or to be measured on.</summary>
/// <param name="Text">The comment as its author wrote it.</param>
/// <param name="Label">What a person decided it is.</param>
/// <param name="Theme">The code of the theme; null where none was given (always for N and O).</param>
public sealed record Sample(string Text, CommentLabel Label, string? Theme);
