using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Methods;

/// <summary>The command menus of a bot, by scope and language.</summary>
internal static partial class CommandMethods
{
    private const int MaxCommands = 100;

    public static JsonNode Set(BotCall call)
    {
        var given = call.Arguments.Array("commands", "BotCommand")
            ?? throw RefusalException.BadRequest("can't parse commands: expected an Array");
        if (given.Count > MaxCommands)
            throw RefusalException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        call.Seat.Commands[Key(call)] = [.. given.Select(Command)];
        return Told(call);
    }

    public static JsonNode Delete(BotCall call)
    {
        call.Seat.Commands.Remove(Key(call));
        return Told(call);
    }

    public static JsonNode Get(BotCall call) =>
        PageJson.Of(call.Seat.Commands.GetValueOrDefault(Key(call), []));

    private static JsonValue Told(BotCall call)
    {
        call.State.Journal.Tell("commands", new() { ["commands"] = PageJson.Commands(call.State) });
        return JsonValue.Create(true);
    }

    /// <summary>The scope's type, its chat and user where it names them, and the language: "chat:1001::ru".</summary>
    private static string Key(BotCall call)
    {
        var scope = call.Arguments.Object("scope", "BotCommandScope");
        var type = scope?.Text("type") ?? "default";
        var language = call.Arguments.Text("language_code") ?? "";
        switch (type)
        {
            case "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators":
                return $"{type}:::{language}";
            case "chat" or "chat_administrators" or "chat_member":
                var named = new Arguments();
                named.Set("chat_id", scope!.Text("chat_id") ?? "");
                var chat = new BotCall(call.State, call.Seat, named, call.Cancellation).Chat();
                return $"{type}:{chat.Id}:{scope!.Text("user_id")}:{language}";
            default:
                throw RefusalException.BadRequest("unsupported type of BotCommandScope specified");
        }
    }

    private static BotCommand Command(JsonNode? node)
    {
        if (node is not JsonObject json || json.Text("command") is not { } given || json.Text("description") is not { } description)
            throw RefusalException.BadRequest("can't parse BotCommand: fields \"command\" and \"description\" are required");
        var command = given.TrimStart('/');
        if (!CommandName().IsMatch(command))
            throw RefusalException.BadRequest("BOT_COMMAND_INVALID");
        return description.Trim().Length is > 0 and <= 256
            ? new BotCommand(command, description.Trim())
            : throw RefusalException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
