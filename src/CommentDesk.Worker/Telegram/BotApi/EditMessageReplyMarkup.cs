using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Changes the buttons only; none when <see cref="ReplyMarkup"/> is left out.</summary>
internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId) : IBotRequest<JsonElement>
{
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IBotRequest<JsonElement>.Method => "editMessageReplyMarkup";

    JsonTypeInfo<JsonElement> IBotRequest<JsonElement>.Answer => BotApiJson.Default.JsonElement;

    HttpContent IBotRequest<JsonElement>.Content() => RequestBody.Json(this, BotApiJson.Default.EditMessageReplyMarkup);
}
