using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Sends a photo as a form.</summary>
internal sealed record SendPhoto(long ChatId, [property: JsonIgnore] FileUpload Photo) : IBotRequest<Message>
{
    /// <summary>Up to 1024 UTF-16 units after parsing.</summary>
    public string? Caption { get; init; }

    /// <summary>"HTML", or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public bool? DisableNotification { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    string IBotRequest<Message>.Method => "sendPhoto";

    JsonTypeInfo<Message> IBotRequest<Message>.Answer => BotApiJson.Default.Message;

    HttpContent IBotRequest<Message>.Content() =>
        RequestBody.Form(this, BotApiJson.Default.SendPhoto, "photo", Photo);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"sendPhoto to {ChatId}";
}
