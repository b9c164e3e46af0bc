using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Says something. No message_thread_id on purpose: a reply lands in its thread by itself.</summary>
internal sealed record SendMessage(long ChatId, string Text) : IBotRequest<SentMessageId>
{
    /// <summary>"HTML", or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    public bool? DisableNotification { get; init; }

    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public ReplyMarkup? ReplyMarkup { get; init; }

    string IBotRequest<SentMessageId>.Method => "sendMessage";

    JsonTypeInfo<SentMessageId> IBotRequest<SentMessageId>.Answer => BotApiJson.Default.SentMessageId;

    HttpContent IBotRequest<SentMessageId>.Content() => RequestBody.Json(this, BotApiJson.Default.SendMessage);

    // The words are people's and must not slip into a log.
    public override string ToString() => $"sendMessage to {ChatId}";
}
