namespace CommentDesk.Comments;

/// <summary>What became of one call to a network.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>Accepted. <paramref name="Message"/> is the network's id of what was said; empty for calls that create nothing.</summary>
    public sealed record Sent(string Message) : Delivery;

    /// <summary>Certainly not accepted, and worth another try at the given moment (429, no connection).</summary>
    public sealed record Later(TimeSpan After, string Why, bool CountsAsTry) : Delivery;

    /// <summary>Certainly not accepted, and it will not be (comment deleted, bot blocked). <paramref name="Reason"/> is a text key.</summary>
    public sealed record Refused(string Reason, string Detail) : Delivery;

    /// <summary>The room moved to a new id; the call is to be repeated there.</summary>
    public sealed record Moved(string Room) : Delivery;

    /// <summary>Perhaps accepted (time-out, connection lost midway). A public answer is never repeated on its own after this.</summary>
    public sealed record Unknown(string Why) : Delivery;
}
