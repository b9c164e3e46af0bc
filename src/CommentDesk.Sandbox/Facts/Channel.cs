namespace CommentDesk.Sandbox.Facts;

/// <summary>A channel with its linked discussion group.</summary>
public sealed record Channel(long Id, long GroupId, string Title, string? Username);
