namespace CommentDesk.Statistics;

/// <summary>What one ticket counts for in a scope.</summary>
[Flags]
public enum Counted
{
    None = 0,
    Received = 1,
    Answered = 2,

    /// <summary>Closed without an answer.</summary>
    Dismissed = 4,

    /// <summary>Open when the time ended.</summary>
    Open = 8,
}
