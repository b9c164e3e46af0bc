namespace CommentDesk.Learning;

/// <summary>A word of the comment and its pull.</summary>
/// <param name="Word">As the author wrote it.</param>
/// <param name="Weight">
/// Logits by which the word moves the decided label against the average of the other labels: positive speaks for it.
/// </param>
public sealed record Reason(string Word, double Weight);
