using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Changes the buttons only; none when <see cref="ReplyMarkup"/> is left out.</summary>
internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId) : IBotRequest<Message>
{
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IBotRequest<Message>.Method => "editMessageReplyMarkup";

    JsonTypeInfo<Message> IBotRequest<Message>.Answer => BotApiJson.Default.Message;

    HttpContent IBotRequest<Message>.Content() => RequestBody.Json(this, BotApiJson.Default.EditMessageReplyMarkup);
}
