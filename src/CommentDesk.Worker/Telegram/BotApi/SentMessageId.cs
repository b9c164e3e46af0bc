namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What copyMessage tells of the copy.</summary>
internal sealed record SentMessageId
{
    public required long MessageId { get; init; }
}
