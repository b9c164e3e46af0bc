namespace CommentDesk.Comments;

/// <summary>A post of a channel, known by the message that stands for it in the discussion room.</summary>
/// <param name="Thread">The message in the room under which comments hang.</param>
/// <param name="Number">The post's number in the channel itself; null when only the room's copy was seen.</param>
public sealed record Post(ChannelId Channel, string Thread, string? Number, string Text, DateTimeOffset PublishedAt);
