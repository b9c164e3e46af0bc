using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Who the bot is, and whether privacy mode is off.</summary>
internal sealed record GetMe : IBotRequest<User>
{
    string IBotRequest<User>.Method => "getMe";

    CallKind IBotRequest<User>.Kind => CallKind.Read;

    JsonTypeInfo<User> IBotRequest<User>.Answer => BotApiJson.Default.User;

    HttpContent IBotRequest<User>.Content() => RequestBody.Json(this, BotApiJson.Default.GetMe);
}
