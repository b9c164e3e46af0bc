namespace CommentDesk.Cases;

/// <summary>How comments about one problem are brought together.</summary>
/// <param name="MergeByItself">Nearly the same words of different people under one post are merged without asking.</param>
/// <param name="Window">Comments further apart are not taken for one problem.</param>
/// <param name="ReopenWithin">So long after an answer the same author, writing under the same post that nothing is done, reopens the case.</param>
public sealed record CaseTerms(bool MergeByItself, TimeSpan Window, TimeSpan ReopenWithin)
{
    public static readonly CaseTerms Standard = new(false, TimeSpan.FromHours(72), TimeSpan.FromDays(14));
}
