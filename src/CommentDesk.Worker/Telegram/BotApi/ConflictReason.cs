namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Who else takes this bot's updates.</summary>
internal enum ConflictReason
{
    Other,
    OtherPoller,
    WebhookActive,
}
