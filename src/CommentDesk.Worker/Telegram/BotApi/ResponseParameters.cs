namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record ResponseParameters
{
    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
