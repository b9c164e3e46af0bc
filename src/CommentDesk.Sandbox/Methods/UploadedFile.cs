namespace CommentDesk.Sandbox.Methods;

internal sealed record UploadedFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
