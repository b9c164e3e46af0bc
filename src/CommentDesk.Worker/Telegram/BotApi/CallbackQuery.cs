namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A pressed button.</summary>
internal sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    /// <summary>The message with the button; perhaps only its stub: see <see cref="Message.IsAccessible"/>.</summary>
    public Message? Message { get; init; }

    public string? InlineMessageId { get; init; }

    public string? Data { get; init; }
}
