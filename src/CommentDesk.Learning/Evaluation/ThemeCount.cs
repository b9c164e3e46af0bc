namespace CommentDesk.Learning.Evaluation;

/// <summary>How many samples have a theme.</summary>
public sealed record ThemeCount(string Theme, int Count);
