using CommentDesk.Answers;

namespace CommentDesk.Comments;

/// <summary>
/// Speaks for the desk in one network. Called by the outbox only, one call at a time per room. It throws nothing
/// for what the network says: each outcome is a value, so that the outbox alone decides what is repeated.
/// </summary>
public interface IConnector
{
    string Network { get; }

    /// <summary>Publishes the answer, with its picture or file, under the comment; never detached when the comment is gone.</summary>
    Task<Delivery> Publish(CommentKey comment, Draft answer, CancellationToken cancel);

    /// <summary>Replaces the text of an answer published before. What is attached to it stays, and is attached to the text too.</summary>
    Task<Delivery> Amend(CommentKey answer, Draft text, CancellationToken cancel);

    /// <summary>Deletes an answer of ours or a citizen's comment. What is gone already counts as deleted, so repeating it is harmless.</summary>
    Task<Delivery> Remove(CommentKey message, CancellationToken cancel);

    /// <summary>A link that opens the comment; null when the network has none for it.</summary>
    string? LinkTo(Channel channel, Post? post, CommentKey message, string? thread);
}
