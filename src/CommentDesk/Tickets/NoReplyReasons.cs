namespace CommentDesk.Tickets;

/// <summary>Reason codes for leaving a comment unanswered and for returning a ticket; their words are texts.</summary>
public static class NoReplyReasons
{
    public static readonly IReadOnlyList<string> All =
        ["insult", "threat", "spam", "politics", "answered", "deleted", "flood", "no_details", "no_need", Unconstructive];

    /// <summary>Nothing in it to answer or to mend.</summary>
    public const string Unconstructive = "unconstructive";
}

/// <summary>Why a ticket is laid aside. Only waiting for the citizen stops its clocks.</summary>
public static class SnoozeReasons
{
    public const string Citizen = "citizen";
    public const string Later = "later";

    public static readonly IReadOnlyList<string> All = [Citizen, Later];
}

/// <summary>Why a closed ticket is worked on again.</summary>
public static class ReopenReasons
{
    /// <summary>The citizen is not content with the answer.</summary>
    public const string Reply = "reply";

    public static readonly IReadOnlyList<string> All = [Reply, "not_done", "mistake"];
}

/// <summary>Why a comment is deleted from its room. Correct but unpleasant words are no reason.</summary>
public static class HideReasons
{
    public static readonly IReadOnlyList<string> All = ["obscene", "insult", "threat", "spam", "personal_data", "flood"];
}

public static class ReturnReasons
{
    public static readonly IReadOnlyList<string> All = ["not_mine", "other_place", "busy", "unclear"];
}
