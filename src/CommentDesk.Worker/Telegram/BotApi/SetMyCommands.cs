using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The command list of a scope; up to 100.</summary>
internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands) : IBotRequest<bool>
{
    public BotCommandScope? Scope { get; init; }

    public string? LanguageCode { get; init; }

    string IBotRequest<bool>.Method => "setMyCommands";

    JsonTypeInfo<bool> IBotRequest<bool>.Answer => BotApiJson.Default.Boolean;

    HttpContent IBotRequest<bool>.Content() => RequestBody.Json(this, BotApiJson.Default.SetMyCommands);
}
