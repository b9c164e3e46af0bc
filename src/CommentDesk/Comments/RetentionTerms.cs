namespace CommentDesk.Comments;

/// <param name="Comments">How long text and author of a closed ticket are kept; null for ever.</param>
/// <param name="Quarantine">How long the raw text of an update nobody could handle is kept.</param>
public sealed record RetentionTerms(TimeSpan? Comments, TimeSpan Quarantine)
{
    public static readonly RetentionTerms Standard = new(TimeSpan.FromDays(365), TimeSpan.FromDays(14));
}
