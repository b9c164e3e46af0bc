using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record GetChatMember(ChatRef ChatId, long UserId) : IBotRequest<ChatMember>
{
    string IBotRequest<ChatMember>.Method => "getChatMember";

    CallKind IBotRequest<ChatMember>.Kind => CallKind.Read;

    JsonTypeInfo<ChatMember> IBotRequest<ChatMember>.Answer => BotApiJson.Default.ChatMember;

    HttpContent IBotRequest<ChatMember>.Content() => RequestBody.Json(this, BotApiJson.Default.GetChatMember);
}
