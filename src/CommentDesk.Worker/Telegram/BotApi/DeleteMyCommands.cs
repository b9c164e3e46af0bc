using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record DeleteMyCommands : IBotRequest<bool>
{
    public BotCommandScope? Scope { get; init; }

    public string? LanguageCode { get; init; }

    string IBotRequest<bool>.Method => "deleteMyCommands";

    JsonTypeInfo<bool> IBotRequest<bool>.Answer => BotApiJson.Default.Boolean;

    HttpContent IBotRequest<bool>.Content() => RequestBody.Json(this, BotApiJson.Default.DeleteMyCommands);
}
