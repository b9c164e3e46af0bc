using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Markup;

/// <summary>An open tag of HTML markup, waiting for its end.</summary>
/// <param name="Argument">The link, the language, the emoji id or "expandable", by the tag's name.</param>
internal sealed record HtmlTag(string Name, string Argument, int Offset)
{
    public static bool Knows(string name) => name is "a" or "b" or "strong" or "i" or "em" or "s" or "strike" or "del"
        or "u" or "ins" or "tg-spoiler" or "span" or "tg-emoji" or "pre" or "code" or "blockquote";

    /// <summary>The entity this tag makes of the text between it and its end, or null for one that leaves plain text.</summary>
    public Entity? Close(string text)
    {
        var length = text.Length - Offset;
        if (length == 0)
            return null;
        return Name switch
        {
            "b" or "strong" => new Entity("bold", Offset, length),
            "i" or "em" => new Entity("italic", Offset, length),
            "u" or "ins" => new Entity("underline", Offset, length),
            "s" or "strike" or "del" => new Entity("strikethrough", Offset, length),
            "tg-spoiler" or "span" => new Entity("spoiler", Offset, length),
            "tg-emoji" => new Entity("custom_emoji", Offset, length, CustomEmojiId: Argument),
            "blockquote" => new Entity(Argument.Length > 0 ? "expandable_blockquote" : "blockquote", Offset, length),
            "pre" => new Entity("pre", Offset, length),
            "code" => new Entity("code", Offset, length, Language: Argument.Length > 0 ? Argument : null),
            _ => LinkText.Check(Argument.Length > 0 ? Argument : text[Offset..]) is { } url
                ? new Entity("text_link", Offset, length, url)
                : null,
        };
    }
}
