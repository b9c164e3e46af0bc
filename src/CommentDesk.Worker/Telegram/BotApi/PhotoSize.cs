namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>One size of a picture; the last in a list is the largest.</summary>
internal sealed record PhotoSize
{
    public required string FileId { get; init; }

    public string? FileUniqueId { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public long? FileSize { get; init; }
}
