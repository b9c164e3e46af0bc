using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Sends a document as a form.</summary>
internal sealed record SendDocument(long ChatId, [property: JsonIgnore] FileUpload Document) : IBotRequest<Message>
{
    /// <summary>Up to 1024 UTF-16 units after parsing.</summary>
    public string? Caption { get; init; }

    /// <summary>"HTML", or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public bool? DisableNotification { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    string IBotRequest<Message>.Method => "sendDocument";

    JsonTypeInfo<Message> IBotRequest<Message>.Answer => BotApiJson.Default.Message;

    HttpContent IBotRequest<Message>.Content() =>
        RequestBody.Form(this, BotApiJson.Default.SendDocument, "document", Document);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"sendDocument to {ChatId}";
}
