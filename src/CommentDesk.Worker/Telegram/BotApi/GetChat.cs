using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record GetChat(ChatRef ChatId) : IBotRequest<ChatFullInfo>
{
    string IBotRequest<ChatFullInfo>.Method => "getChat";

    CallKind IBotRequest<ChatFullInfo>.Kind => CallKind.Read;

    JsonTypeInfo<ChatFullInfo> IBotRequest<ChatFullInfo>.Answer => BotApiJson.Default.ChatFullInfo;

    HttpContent IBotRequest<ChatFullInfo>.Content() => RequestBody.Json(this, BotApiJson.Default.GetChat);
}
