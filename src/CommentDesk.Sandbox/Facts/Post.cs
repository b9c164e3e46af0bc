namespace CommentDesk.Sandbox.Facts;

/// <summary>A channel post together with its automatic forward, the root of its comments.</summary>
public sealed record Post(long ChannelId, int Id, long GroupId, int GroupMessageId);
