using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>
/// Shows a file that Telegram has already, by its id: as what it was sent, for a photo cannot become a document nor the other way
/// round. Exactly one of <see cref="Photo"/> and <see cref="Document"/> is given.
/// </summary>
internal sealed record SendKnownFile(long ChatId) : IBotRequest<SentMessageId>
{
    public string? Photo { get; init; }

    public string? Document { get; init; }

    /// <summary>Up to 1024 UTF-16 units after parsing.</summary>
    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    string IBotRequest<SentMessageId>.Method => Photo is null ? "sendDocument" : "sendPhoto";

    JsonTypeInfo<SentMessageId> IBotRequest<SentMessageId>.Answer => BotApiJson.Default.SentMessageId;

    HttpContent IBotRequest<SentMessageId>.Content() => RequestBody.Json(this, BotApiJson.Default.SendKnownFile);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"{(Photo is null ? "sendDocument" : "sendPhoto")} to {ChatId}";
}
