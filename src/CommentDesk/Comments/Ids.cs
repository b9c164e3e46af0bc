namespace CommentDesk.Comments;

/// <summary>The desk's own number of a connected channel.</summary>
public readonly record struct ChannelId(long Value);

/// <summary>The desk's own number of a comment. A lesson and a ticket refer to it, never to a card.</summary>
public readonly record struct CommentId(long Value);

/// <summary>
/// Where a message stands in its network: the network's name ("telegram"), the room (a discussion group)
/// and the message in it. Unique: a second delivery of the same message is the same comment.
/// </summary>
public readonly record struct CommentKey(string Network, string Room, string Message);
