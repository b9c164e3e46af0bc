namespace CommentDesk.Comments;

/// <summary>What a citizen wrote under a post, as the network delivered it.</summary>
/// <param name="Thread">The message of the room that stands for the post; null when the network did not tell.</param>
/// <param name="ReplyTo">The message answered, when it is not the post itself.</param>
/// <param name="Text">Text or caption; empty for bare media.</param>
/// <param name="Album">The network's id of the album; its parts are gathered into one comment.</param>
/// <param name="Revision">1 for the first version; each edit that changed text or media adds one.</param>
public sealed record Comment(
    CommentId Id,
    CommentKey Key,
    ChannelId Channel,
    string? Thread,
    string? ReplyTo,
    Author Author,
    string Text,
    Media Media,
    string? Album,
    int Revision,
    DateTimeOffset WrittenAt,
    DateTimeOffset SeenAt)
{
    /// <summary>When text and author were erased; null while they are there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}
