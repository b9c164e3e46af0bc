using System.Text.Json;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What every answer is wrapped in.</summary>
internal sealed record Envelope
{
    public required bool Ok { get; init; }

    public JsonElement? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}
