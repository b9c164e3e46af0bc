namespace CommentDesk.Sandbox.Live;

/// <summary>An update as it will be sent, serialized when it happened so that later edits cannot change it.</summary>
internal sealed record PendingUpdate(long Id, DateTimeOffset Expires, ReadOnlyMemory<byte> Json);
