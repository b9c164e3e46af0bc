using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Opens the reply field at the person's side.</summary>
internal sealed record ForceReply : ReplyMarkup
{
    [JsonPropertyName("force_reply")]
    public bool Demanded { get; } = true;

    /// <summary>1 to 64 characters.</summary>
    public string? InputFieldPlaceholder { get; init; }

    public bool? Selective { get; init; }
}
