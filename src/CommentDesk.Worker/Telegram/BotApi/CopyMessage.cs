using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Shows a message elsewhere without a link to its author: how officers see pictures and voices.</summary>
internal sealed record CopyMessage(long ChatId, long FromChatId, long MessageId) : IBotRequest<SentMessageId>
{
    public bool? DisableNotification { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    string IBotRequest<SentMessageId>.Method => "copyMessage";

    JsonTypeInfo<SentMessageId> IBotRequest<SentMessageId>.Answer => BotApiJson.Default.SentMessageId;

    HttpContent IBotRequest<SentMessageId>.Content() => RequestBody.Json(this, BotApiJson.Default.CopyMessage);
}
