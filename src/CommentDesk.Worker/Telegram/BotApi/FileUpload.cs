namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A file to send. Its bytes are read when the request is sent.</summary>
internal sealed record FileUpload(string Name, ReadOnlyMemory<byte> Content, string MimeType = "application/octet-stream");
