namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A marked stretch of text; offset and length count UTF-16 units, as .NET strings do.</summary>
internal sealed record MessageEntity
{
    public required string Type { get; init; }

    public required int Offset { get; init; }

    public required int Length { get; init; }

    public string? Url { get; init; }

    public User? User { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }
}
