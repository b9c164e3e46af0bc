namespace CommentDesk.Learning.Evaluation;

/// <summary>The scorecard of the comments of one domain.</summary>
public sealed record DomainScore(string Domain, Scorecard Scores);
