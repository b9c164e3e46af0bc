using System.Text;
using System.Text.RegularExpressions;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Text with marks for Telegram's HTML mode. Nothing takes markup: whatever comes in is text and is escaped, so no
/// person can break a message or smuggle a link into it. Lone surrogates, which JSON cannot carry, become U+FFFD.
/// </summary>
internal sealed partial class Html
{
    /// <summary>The longest message, in UTF-16 units after parsing.</summary>
    public const int Longest = 4096;

    private readonly List<Piece> _pieces = [];

    /// <summary>UTF-16 units that people see: the markup itself is not counted.</summary>
    public int Length { get; private set; }

    public bool Empty => Length == 0;

    public Html Text(string text) => Put(text, "", "");

    public Html Add(Html child)
    {
        _pieces.AddRange(child._pieces);
        Length += child.Length;
        return this;
    }

    public Html Line(int count = 1) => Text(new string('\n', count));

    public Html Bold(string text) => Put(text, "<b>", "</b>");

    public Html Italic(string text) => Put(text, "<i>", "</i>");

    public Html Code(string text) => Put(text, "<code>", "</code>");

    /// <summary>A table of letters all of one width.</summary>
    public Html Pre(string text) => Put(text, "<pre>", "</pre>");

    /// <summary>The text opens the address; without an address it is only text.</summary>
    public Html Link(string text, string? address) =>
        address is null ? Text(text) : Put(text, $"<a href=\"{Escaped(TextCut.Whole(address))}\">", "</a>");

    public Html Quote(string text, bool expandable = false) => Put(text, expandable ? "<blockquote expandable>" : "<blockquote>", "</blockquote>");

    public string Markup
    {
        get
        {
            var markup = new StringBuilder(Length + 64);
            foreach (var piece in _pieces)
                markup.Append(piece.Open).Append(Escaped(piece.Text)).Append(piece.Close);
            return markup.ToString();
        }
    }

    public override string ToString() => Markup;

    /// <summary>
    /// The same in as many messages as it needs, each at most so long and with its marks closed: cut behind a line if possible, or
    /// behind a word, never inside of what people see as one character. All parts together are the whole.
    /// </summary>
    public IReadOnlyList<Html> Parts(int longest = Longest)
    {
        if (Length <= longest)
            return [this];
        var (parts, seen) = (new List<Html>(), string.Concat(_pieces.Select(piece => piece.Text)));
        for (var at = 0; at < seen.Length;)
        {
            var end = TextCut.Behind(seen, at, longest);
            parts.Add(Between(at, end));
            at = end;
        }

        return parts;
    }

    /// <summary>For a message that cannot be two: what does not fit is left out and «…» says so.</summary>
    public Html Fitted(int longest = Longest) => Length <= longest ? this : Parts(longest - 1)[0].Text("…");

    /// <summary>Nothing that a message could consist of.</summary>
    public bool Blank => _pieces.TrueForAll(piece => string.IsNullOrWhiteSpace(piece.Text));

    /// <summary>What people would see of our own markup, for a server that refuses it.</summary>
    public static string Plain(string markup) => System.Net.WebUtility.HtmlDecode(Tags().Replace(markup, ""));

    /// <summary>Cuts a text to a budget of UTF-16 units between text elements; what was cut ends with «…».</summary>
    public static string Shorten(string text, int budget)
    {
        if (text.Length <= budget)
            return text;
        return budget < 1 ? "" : $"{text[..TextCut.Fitting(text, 0, budget - 1)].TrimEnd()}…";
    }

    private Html Put(string text, string open, string close)
    {
        var whole = TextCut.Whole(text);
        Length += whole.Length;
        _pieces.Add(new(whole, open, close));
        return this;
    }

    private Html Between(int from, int to)
    {
        var (part, at) = (new Html(), 0);
        foreach (var piece in _pieces)
        {
            var (start, end) = (Math.Max(from - at, 0), Math.Min(to - at, piece.Text.Length));
            if (start < end)
                part.Put(piece.Text[start..end], piece.Open, piece.Close);
            at += piece.Text.Length;
        }

        return part;
    }

    private static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A stretch of text under one mark, or under none.</summary>
    private readonly record struct Piece(string Text, string Open, string Close);

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
