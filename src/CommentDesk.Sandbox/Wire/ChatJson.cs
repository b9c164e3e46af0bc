using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Wire;

/// <summary>Chats, users and memberships in the Bot API's shapes.</summary>
internal static class ChatJson
{
    public static JsonObject Of(Chat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id };
        if (chat.Kind == ChatKind.Private)
            PutName(json, chat.Title);
        else
            json["title"] = chat.Title;
        json.Put("username", chat.Username);
        json["type"] = TypeOf(chat.Kind);
        return json;
    }

    public static string TypeOf(ChatKind kind) => kind switch
    {
        ChatKind.Private => "private",
        ChatKind.Supergroup => "supergroup",
        _ => "channel",
    };

    public static JsonObject Of(Author author)
    {
        var json = new JsonObject { ["id"] = author.Id, ["is_bot"] = author.IsBot };
        if (author.IsBot)
            json["first_name"] = author.Name;
        else
            PutName(json, author.Name);
        json.Put("username", author.Username);
        json.Put("language_code", author.Language);
        return json;
    }

    public static JsonObject Of(Bot bot)
    {
        var json = Of(Author.Of(bot));
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = !bot.Privacy;
        json["supports_inline_queries"] = false;
        json["can_connect_to_business"] = false;
        json["has_main_web_app"] = false;
        return json;
    }

    public static JsonObject Member(Author user, MemberStatus status, ChatKind kind = ChatKind.Supergroup)
    {
        var json = new JsonObject { ["user"] = Of(user), ["status"] = StatusOf(status) };
        if (status == MemberStatus.Kicked)
            json["until_date"] = 0;
        if (status == MemberStatus.Creator)
            json["is_anonymous"] = false;
        if (status == MemberStatus.Administrator)
            PutRights(json, kind);
        return json;
    }

    public static string StatusOf(MemberStatus status) => status switch
    {
        MemberStatus.Left => "left",
        MemberStatus.Kicked => "kicked",
        MemberStatus.Member => "member",
        MemberStatus.Administrator => "administrator",
        _ => "creator",
    };

    private static void PutRights(JsonObject json, ChatKind kind)
    {
        json["can_be_edited"] = false;
        foreach (var right in Rights)
            json[right] = true;
        json["can_promote_members"] = false;
        json["is_anonymous"] = false;
        foreach (var right in kind == ChatKind.Channel ? ChannelRights : GroupRights)
            json[right] = true;
    }

    private static readonly string[] Rights =
    [
        "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users", "can_restrict_members",
        "can_manage_video_chats", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly string[] ChannelRights = ["can_post_messages", "can_edit_messages"];

    private static readonly string[] GroupRights = ["can_pin_messages", "can_manage_topics"];

    private static void PutName(JsonObject json, string name)
    {
        var parts = name.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        json["first_name"] = parts.Length > 0 ? parts[0] : "";
        json.Put("last_name", parts.Length > 1 ? parts[1] : null);
    }
}
