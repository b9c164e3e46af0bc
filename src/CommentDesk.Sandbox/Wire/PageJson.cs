using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;

namespace CommentDesk.Sandbox.Wire;

/// <summary>The world in the shape of docs/sandbox.md, for the page and for scripts. Not a shape of the Bot API.</summary>
internal static class PageJson
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject State(WorldState state) => new()
    {
        ["people"] = Array(state.People.Values.Select(Of)),
        ["bots"] = Array(state.Bots.Values.Select(seat => Of(seat.Bot))),
        ["channels"] = Array(state.Chats.Values.Where(chat => chat.Kind == ChatKind.Channel).Select(chat => Channel(state, chat))),
        ["chats"] = Array(state.AllChats.Select(chat => Of(state, chat))),
        ["messages"] = Array(state.AllChats.SelectMany(chat => chat.Messages.Values).Select(message => Of(state, message))),
        ["commands"] = Commands(state),
        ["guide"] = Guide(state),
        ["clock"] = Clock(state),
        ["seq"] = state.Journal.Seq,
    };

    public static JsonArray Guide(WorldState state) => Array(state.Guide.Select(step => new JsonObject
    {
        ["title"] = step.Title,
        ["text"] = step.Text,
        ["button"] = step.Play is null ? null : step.Button,
        ["places"] = Array(step.Places.Select(place => new JsonObject { ["title"] = place.Title, ["chat_id"] = place.ChatId })),
    }));

    public static JsonObject Clock(WorldState state) => new() { ["now"] = state.Now, ["movable"] = state.Time is SandboxClock };

    public static JsonObject Of(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["username"] = person.Username,
        ["language"] = person.Language,
        ["hint"] = person.Hint,
    };

    public static JsonObject Of(Bot bot) =>
        new() { ["id"] = bot.Id, ["name"] = bot.Name, ["username"] = bot.Username, ["privacy"] = bot.Privacy };

    public static JsonArray Of(IEnumerable<BotCommand> commands) => Array(commands.Select(command =>
        new JsonObject { ["command"] = command.Command, ["description"] = command.Description }));

    /// <summary>Menus by chat; the one for everybody has no chat.</summary>
    public static JsonArray Commands(WorldState state)
    {
        var menus = state.Bots.Values.SelectMany(seat => seat.Commands).Select(menu => new JsonObject
        {
            ["chat_id"] = long.TryParse(menu.Key.Split(':')[1], CultureInfo.InvariantCulture, out var id) ? id : null,
            ["scope"] = menu.Key.Split(':')[0],
            ["language"] = menu.Key.Split(':')[3],
            ["commands"] = Of(menu.Value),
        });
        return Array(menus);
    }

    public static JsonObject Of(WorldState state, Chat chat) => new()
    {
        ["id"] = chat.Id,
        ["type"] = ChatJson.TypeOf(chat.Kind),
        ["title"] = chat.Title,
        ["username"] = chat.Username,
        ["linked_chat_id"] = chat.LinkedChatId,
        ["migrated_to"] = chat.MigratedTo,
        ["blocked"] = chat.Blocked,
        ["members"] = Array(chat.Members.Where(member => chat.Has(member.Key)).Select(member => (JsonNode)member.Key)),
        ["person"] = chat.BotId is null ? null : chat.Id,
        ["bot"] = chat.BotId,
    };

    public static JsonObject Of(WorldState state, Message message) => new()
    {
        ["chat_id"] = message.ChatId,
        ["message_id"] = message.Id,
        ["date"] = message.Date,
        ["edit_date"] = message.EditDate,
        ["bot"] = message.BotId,
        ["from"] = new JsonObject { ["id"] = message.From.Id, ["name"] = message.From.Name, ["is_bot"] = message.From.IsBot },
        ["sender_chat"] = message.SenderChatId is { } id && state.Chats.TryGetValue(id, out var sender)
            ? new JsonObject { ["id"] = id, ["title"] = sender.Title }
            : null,
        ["text"] = message.Text,
        ["caption"] = message.Caption,
        ["entities"] = MessageJson.Entities(message.Entities),
        ["media"] = message.Media is { } media
            ? new JsonObject { ["kind"] = media.Kind, ["name"] = media.Name, ["url"] = media.Url }
            : null,
        ["media_group_id"] = message.MediaGroupId,
        ["reply_to"] = message.ReplyTo,
        ["quote"] = message.Quote,
        ["thread_id"] = message.ThreadId,
        ["automatic_forward"] = message.IsAutomaticForward,
        ["service"] = message.Service?.Sentence,
        ["buttons"] = Array(message.Buttons.Select(row => Array(row.Select(Of)))),
        ["deleted"] = message.Deleted,
        ["reactions"] = Array(message.Reactions.Select(reaction => (JsonNode)reaction)),
    };

    private static JsonObject Of(Button button)
    {
        var json = new JsonObject { ["text"] = button.Text };
        json.Put("data", button.Data);
        json.Put("url", button.Url);
        return json;
    }

    public static JsonObject Channel(WorldState state, Chat channel) => new()
    {
        ["id"] = channel.Id,
        ["title"] = channel.Title,
        ["username"] = channel.Username,
        ["group_id"] = channel.LinkedChatId,
        ["posts"] = Array(state.Posts.Where(post => post.ChannelId == channel.Id).Select(post => new JsonObject
        {
            ["id"] = post.Id,
            ["text"] = channel.Messages[post.Id].Words,
            ["date"] = channel.Messages[post.Id].Date,
            ["group_id"] = post.GroupId,
            ["group_message_id"] = post.GroupMessageId,
        })),
    };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
