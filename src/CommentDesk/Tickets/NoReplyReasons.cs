namespace CommentDesk.Tickets;

/// <summary>Reason codes for leaving a comment unanswered and for returning a ticket; their words are texts.</summary>
public static class NoReplyReasons
{
    public static readonly IReadOnlyList<string> All =
        ["insult", "threat", "spam", "politics", "answered", "deleted", "flood", "no_details", "no_need"];
}

public static class ReturnReasons
{
    public static readonly IReadOnlyList<string> All = ["not_mine", "other_place", "busy", "unclear"];
}
