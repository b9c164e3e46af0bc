using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Takes back a message younger than 48 hours.</summary>
internal sealed record DeleteMessage(long ChatId, long MessageId) : IBotRequest<bool>
{
    string IBotRequest<bool>.Method => "deleteMessage";

    JsonTypeInfo<bool> IBotRequest<bool>.Answer => BotApiJson.Default.Boolean;

    HttpContent IBotRequest<bool>.Content() => RequestBody.Json(this, BotApiJson.Default.DeleteMessage);
}
