namespace CommentDesk.Learning.Evaluation;

/// <summary>What the thresholds in force make of the judgements. Shares are 0..1.</summary>
/// <param name="Share">Of all comments, those that a person has to sort.</param>
/// <param name="SilentComplaints">Of the true complaints, those that nobody gets to see: judged N or O and not sent to triage.</param>
/// <param name="MissedComplaints">Of the true complaints, those neither judged C nor sent to triage: the silent ones and those answered as questions.</param>
public sealed record TriageScore(double Share, double SilentComplaints, double MissedComplaints);
