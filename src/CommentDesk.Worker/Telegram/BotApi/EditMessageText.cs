using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Changes one of the bot's own messages. Without <see cref="ReplyMarkup"/> its buttons disappear.</summary>
internal sealed record EditMessageText(long ChatId, long MessageId, string Text) : IBotRequest<JsonElement>
{
    /// <summary>"HTML", or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IBotRequest<JsonElement>.Method => "editMessageText";

    JsonTypeInfo<JsonElement> IBotRequest<JsonElement>.Answer => BotApiJson.Default.JsonElement;

    HttpContent IBotRequest<JsonElement>.Content() => RequestBody.Json(this, BotApiJson.Default.EditMessageText);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"editMessageText of {MessageId} in {ChatId}";
}
