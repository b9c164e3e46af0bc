using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Changes the words below a file in one of the bot's own messages. Without <see cref="ReplyMarkup"/> its buttons disappear.</summary>
internal sealed record EditMessageCaption(long ChatId, long MessageId, string Caption) : IBotRequest<JsonElement>
{
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IBotRequest<JsonElement>.Method => "editMessageCaption";

    JsonTypeInfo<JsonElement> IBotRequest<JsonElement>.Answer => BotApiJson.Default.JsonElement;

    HttpContent IBotRequest<JsonElement>.Content() => RequestBody.Json(this, BotApiJson.Default.EditMessageCaption);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"editMessageCaption of {MessageId} in {ChatId}";
}
