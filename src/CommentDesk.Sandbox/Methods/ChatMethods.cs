using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Asking who the bot is, and about chats and their members.</summary>
internal static class ChatMethods
{
    public static JsonNode GetMe(BotCall call) => ChatJson.Of(call.Bot);

    public static JsonNode GetChat(BotCall call)
    {
        var chat = call.Chat();
        RefuseKicked(call, chat);
        var json = ChatJson.Of(chat);
        json.Put("linked_chat_id", chat.LinkedChatId);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
        };
        if (chat.Kind == ChatKind.Supergroup)
            json["permissions"] = new JsonObject { ["can_send_messages"] = true, ["can_send_other_messages"] = true };
        return json;
    }

    public static JsonNode GetChatMember(BotCall call)
    {
        var chat = call.Chat();
        RefuseKicked(call, chat);
        var id = call.Arguments.Whole("user_id") ?? throw RefusalException.BadRequest("invalid user_id specified");
        var user = call.User(id) ?? throw RefusalException.BadRequest("PARTICIPANT_ID_INVALID");
        return ChatJson.Member(user, chat.StatusOf(id), chat.Kind);
    }

    public static JsonNode GetChatAdministrators(BotCall call)
    {
        var chat = call.Chat();
        RefuseKicked(call, chat);
        if (chat.Kind == ChatKind.Private)
            throw RefusalException.BadRequest("there are no administrators in the private chat");
        var leaders = chat.Members
            .Where(member => member.Value >= MemberStatus.Administrator
                && (member.Key == call.Bot.Id || !call.State.Bots.ContainsKey(member.Key)))
            .Select(member => (JsonNode)ChatJson.Member(call.User(member.Key)!, member.Value, chat.Kind));
        return new JsonArray([.. leaders]);
    }

    private static void RefuseKicked(BotCall call, Chat chat)
    {
        if (chat.StatusOf(call.Bot.Id) == MemberStatus.Kicked)
            throw RefusalException.Forbidden(
                $"bot was kicked from the {(chat.Kind == ChatKind.Channel ? "channel" : "supergroup")} chat");
    }
}
