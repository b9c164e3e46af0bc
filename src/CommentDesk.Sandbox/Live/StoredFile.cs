namespace CommentDesk.Sandbox.Live;

/// <summary>A file a bot uploaded, kept so that the page can show it.</summary>
internal sealed record StoredFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
