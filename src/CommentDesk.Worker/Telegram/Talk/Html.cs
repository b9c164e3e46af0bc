using System.Globalization;
using System.Text;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Text with marks for Telegram's HTML mode. Nothing takes markup: whatever comes in is text and is escaped, so no
/// person can break a message or smuggle a link into it. Lone surrogates, which JSON cannot carry, become U+FFFD.
/// </summary>
internal sealed partial class Html
{
    /// <summary>The longest message, in UTF-16 units after parsing.</summary>
    public const int Longest = 4096;

    private readonly StringBuilder _markup = new();

    /// <summary>UTF-16 units that people see: the markup itself is not counted.</summary>
    public int Length { get; private set; }

    public bool Empty => Length == 0;

    public Html Text(string text)
    {
        var whole = Whole(text);
        Length += whole.Length;
        foreach (var letter in whole)
            Escape(letter);
        return this;
    }

    public Html Add(Html child)
    {
        _markup.Append(child._markup);
        Length += child.Length;
        return this;
    }

    public Html Line(int count = 1) => Text(new string('\n', count));

    public Html Bold(string text) => Within("b", new Html().Text(text));

    public Html Italic(string text) => Within("i", new Html().Text(text));

    public Html Code(string text) => Within("code", new Html().Text(text));

    /// <summary>A table of letters all of one width.</summary>
    public Html Pre(string text) => Within("pre", new Html().Text(text));

    /// <summary>The text opens the address; without an address it is only text.</summary>
    public Html Link(string text, string? address)
    {
        if (address is null)
            return Text(text);
        _markup.Append("<a href=\"");
        foreach (var letter in Whole(address))
            Escape(letter);
        _markup.Append("\">");
        Text(text);
        _markup.Append("</a>");
        return this;
    }

    public Html Quote(string text, bool expandable = false)
    {
        _markup.Append(expandable ? "<blockquote expandable>" : "<blockquote>");
        Text(text);
        _markup.Append("</blockquote>");
        return this;
    }

    public string Markup => _markup.ToString();

    public override string ToString() => Markup;

    /// <summary>What people would see of our own markup, for a server that refuses it.</summary>
    public static string Plain(string markup) => System.Net.WebUtility.HtmlDecode(Tags().Replace(markup, ""));

    /// <summary>Cuts a text to a budget of UTF-16 units between text elements; what was cut ends with «…».</summary>
    public static string Shorten(string text, int budget)
    {
        if (text.Length <= budget)
            return text;
        var kept = 0;
        while (kept < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, kept);
            if (kept + next > budget - 1)
                break;
            kept += next;
        }

        return budget < 1 ? "" : $"{text[..kept].TrimEnd()}…";
    }

    private Html Within(string tag, Html inner)
    {
        _markup.Append('<').Append(tag).Append('>');
        Add(inner);
        _markup.Append("</").Append(tag).Append('>');
        return this;
    }

    private void Escape(char letter) => _ = letter switch
    {
        '&' => _markup.Append("&amp;"),
        '<' => _markup.Append("&lt;"),
        '>' => _markup.Append("&gt;"),
        '"' => _markup.Append("&quot;"),
        _ => _markup.Append(letter),
    };

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    [System.Text.RegularExpressions.GeneratedRegex("<[^>]*>")]
    private static partial System.Text.RegularExpressions.Regex Tags();
}
