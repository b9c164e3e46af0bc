using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Markup;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Reads a text argument with its parse mode or entities, and holds it to the network's lengths.</summary>
internal static class Formatting
{
    public const int TextLimit = 4096;
    public const int CaptionLimit = 1024;

    public static FormattedText Text(Arguments arguments)
    {
        var formatted = Read(arguments, "text", "entities");
        if (formatted.Text.Length == 0)
            throw RefusalException.BadRequest("message text is empty");
        if (formatted.Text.Length > TextLimit)
            throw RefusalException.BadRequest("message is too long");
        return formatted;
    }

    public static FormattedText Caption(Arguments arguments)
    {
        var formatted = Read(arguments, "caption", "caption_entities");
        if (formatted.Text.Length > CaptionLimit)
            throw RefusalException.BadRequest("message caption is too long");
        return formatted;
    }

    private static FormattedText Read(Arguments arguments, string text, string entities)
    {
        var clean = CleanText.Of(arguments.Text(text) ?? "");
        var trimmed = Parsed(clean, arguments, entities).Trimmed();
        return trimmed with { Entities = FoundEntities.Add(trimmed.Text, trimmed.Entities) };
    }

    private static FormattedText Parsed(string text, Arguments arguments, string entities)
    {
        var mode = arguments.Text("parse_mode")?.Trim() ?? "";
        if (mode.Equals("HTML", StringComparison.OrdinalIgnoreCase))
            return Html(text);
        if (mode.StartsWith("Markdown", StringComparison.OrdinalIgnoreCase))
            throw RefusalException.BadRequest("the sandbox knows no Markdown; use parse_mode HTML or entities");
        if (mode.Length > 0 && !mode.Equals("None", StringComparison.OrdinalIgnoreCase))
            throw RefusalException.BadRequest("unsupported parse_mode");
        var given = arguments.Array(entities, "MessageEntity");
        return new FormattedText(text, given is null ? [] : [.. given.Select(node => Entity(node, text.Length))]);
    }

    private static FormattedText Html(string text)
    {
        try
        {
            return HtmlReading.Parse(text);
        }
        catch (MarkupException markup)
        {
            throw RefusalException.BadRequest($"can't parse entities: {markup.Message}");
        }
    }

    private static Entity Entity(JsonNode? node, int length)
    {
        if (node is not JsonObject json || json.Text("type") is not { } type)
            throw RefusalException.BadRequest("can't parse MessageEntity: expected an Object with field \"type\"");
        var offset = (int)(json.Whole("offset") ?? 0);
        var size = (int)(json.Whole("length") ?? 0);
        if (offset < 0 || size <= 0 || offset > length)
            throw RefusalException.BadRequest("ENTITY_BOUNDS_INVALID");
        var kept = Math.Min(size, length - offset);
        return new Entity(type, offset, kept, json.Text("url"), json.Text("language"), json.Text("custom_emoji_id"));
    }
}
