using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Makes polling possible again. Pending updates are kept, always.</summary>
internal sealed record DeleteWebhook : IBotRequest<bool>
{
    string IBotRequest<bool>.Method => "deleteWebhook";

    JsonTypeInfo<bool> IBotRequest<bool>.Answer => BotApiJson.Default.Boolean;

    HttpContent IBotRequest<bool>.Content() => RequestBody.Json(this, BotApiJson.Default.DeleteWebhook);
}
