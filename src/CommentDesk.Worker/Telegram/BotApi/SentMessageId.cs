namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What is needed of a message just sent or copied; whatever else the server tells is passed over.</summary>
internal sealed record SentMessageId
{
    public required long MessageId { get; init; }
}
