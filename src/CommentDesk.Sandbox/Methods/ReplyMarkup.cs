using System.Text;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Markup;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Reads reply_markup and refuses keyboards the network refuses.</summary>
internal sealed record ReplyMarkup(JsonObject? Json, IReadOnlyList<IReadOnlyList<Button>> Buttons)
{
    private const int MaxDataBytes = 64;
    private const int MaxButtons = 100;

    public static ReplyMarkup Read(Arguments arguments)
    {
        var json = arguments.Object("reply_markup", "reply markup");
        if (json is null)
            return new ReplyMarkup(null, []);
        if (json["inline_keyboard"] is not { } keyboard)
            return new ReplyMarkup(ForceReply(json), []);
        if (keyboard is not JsonArray rows)
            throw RefusalException.BadRequest("field \"inline_keyboard\" of the InlineKeyboardMarkup must be of type Array");
        var buttons = rows.Select(Row).Where(row => row.Count > 0).ToList();
        if (buttons.Sum(row => row.Count) > MaxButtons)
            throw RefusalException.BadRequest("REPLY_MARKUP_TOO_LONG");
        return new ReplyMarkup(buttons.Count == 0 ? null : (JsonObject)json.DeepClone(), buttons);
    }

    public static bool Same(JsonObject? one, JsonObject? other) => JsonNode.DeepEquals(one, other);

    private static JsonObject ForceReply(JsonObject json)
    {
        var placeholder = json.Text("input_field_placeholder");
        if (placeholder is { Length: 0 or > 64 })
            throw RefusalException.BadRequest("REPLY_MARKUP_PLACEHOLDER_INVALID");
        return (JsonObject)json.DeepClone();
    }

    private static IReadOnlyList<Button> Row(JsonNode? row) => row is JsonArray buttons
        ? [.. buttons.Select(Button)]
        : throw RefusalException.BadRequest("can't parse inline keyboard button: expected an Array of Arrays");

    private static Button Button(JsonNode? node)
    {
        if (node is not JsonObject json || json.Text("text") is not { } text)
            throw RefusalException.BadRequest("can't parse inline keyboard button: Can't find field \"text\"");
        if (text.Trim().Length == 0)
            throw RefusalException.BadRequest("can't parse inline keyboard button: Button text must be non-empty");
        if (json.Text("callback_data") is { } data)
            return Encoding.UTF8.GetByteCount(data) is > 0 and <= MaxDataBytes
                ? new Button(text, data, null)
                : throw RefusalException.BadRequest("BUTTON_DATA_INVALID");
        if (json.Text("url") is not { } url)
            throw RefusalException.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        return LinkText.Check(url) is null
            ? throw RefusalException.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
            : new Button(text, null, url);
    }
}
