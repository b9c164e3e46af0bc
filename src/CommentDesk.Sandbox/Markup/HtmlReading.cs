using System.Globalization;
using System.Text;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Markup;

/// <summary>
/// Reads the Bot API's HTML parse mode in one pass and refuses what the network refuses, in its words.
/// Offsets in complaints count UTF-8 bytes of the markup; offsets of entities count UTF-16 units of the text.
/// </summary>
internal sealed class HtmlReading
{
    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<Entity> _entities = [];
    private readonly Stack<HtmlTag> _open = new();
    private int _at;

    private HtmlReading(string html) => _html = html;

    private char Current => _at < _html.Length ? _html[_at] : '\0';

    private bool AtEnd => _at >= _html.Length;

    private bool AtSpaceOrEnd => AtEnd || Current is ' ' or '\t' or '\r' or '\n' or '\v';

    /// <exception cref="MarkupException">The markup is bad; the message says where.</exception>
    public static FormattedText Parse(string html)
    {
        var reading = new HtmlReading(html);
        reading.Run();
        var entities = MarkupOrder.Settle(reading._entities);
        return new FormattedText(reading._text.ToString(), entities);
    }

    private void Run()
    {
        while (!AtEnd)
        {
            if (Current == '&' && ReadCharacterReference(_text))
                continue;
            if (Current != '<')
                _text.Append(_html[_at++]);
            else if (_at + 1 < _html.Length && _html[_at + 1] == '/')
                ReadEndTag();
            else
                ReadStartTag();
        }

        if (_open.TryPeek(out var tag))
            throw new MarkupException($"Can't find end tag corresponding to start tag \"{tag.Name}\"");
    }

    private void ReadStartTag()
    {
        var start = _at++;
        while (!AtSpaceOrEnd && Current != '>')
            _at++;
        if (AtEnd)
            throw At($"Unclosed start tag", start);
        var name = Lower(_html[(start + 1).._at]);
        if (!HtmlTag.Knows(name))
            throw At($"Unsupported start tag \"{name}\"", start);
        var argument = "";
        while (SkipSpaces() && Current != '>')
            argument = ReadAttribute(name, start) ?? argument;
        if (AtEnd)
            throw At($"Unclosed start tag \"{name}\"", start);
        if (name == "span" && argument != "tg-spoiler")
            throw At("Tag \"span\" must have class \"tg-spoiler\"", start);
        if (name == "tg-emoji" && argument.Length == 0)
            throw At("Tag \"tg-emoji\" must have attribute \"emoji-id\"", start);
        _at++;
        _open.Push(new HtmlTag(name, argument, _text.Length));
    }

    private string? ReadAttribute(string tag, int start)
    {
        var begin = _at;
        while (!AtSpaceOrEnd && Current is not ('=' or '>'))
            _at++;
        var attribute = Lower(_html[begin.._at]);
        if (attribute.Length == 0)
            throw At($"Empty attribute name in the tag \"{tag}\"", start);
        SkipSpaces();
        if (Current != '=')
            return AtEnd ? null : Argument(tag, attribute, "");
        _at++;
        SkipSpaces();
        if (AtEnd)
            throw At($"Unclosed start tag \"{tag}\"", start);
        return Argument(tag, attribute, Current is '"' or '\'' ? ReadQuoted() : ReadToken());
    }

    private string ReadToken()
    {
        var begin = _at;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Current) || Current is '.' or '-'))
            _at++;
        if (!AtSpaceOrEnd && Current != '>')
            throw At("Unexpected end of name token", begin);
        return Lower(_html[begin.._at]);
    }

    private string ReadQuoted()
    {
        var quote = _html[_at++];
        var value = new StringBuilder();
        while (!AtEnd && Current != quote)
        {
            if (Current != '&' || !ReadCharacterReference(value))
                value.Append(_html[_at++]);
        }

        _at++;
        return value.ToString();
    }

    private static string? Argument(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") => value,
        ("tg-emoji", "emoji-id") => value,
        ("span", "class") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };

    private void ReadEndTag()
    {
        var start = _at;
        if (!_open.TryPeek(out var tag))
            throw At("Unexpected end tag", start);
        _at += 2;
        while (!AtSpaceOrEnd && Current != '>')
            _at++;
        var name = Lower(_html[(start + 2).._at]);
        SkipSpaces();
        if (AtEnd || Current != '>')
            throw At("Unclosed end tag", start);
        _at++;
        if (name.Length > 0 && name != tag.Name)
            throw new MarkupException(
                $"{At("Unmatched end tag", start).Message}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        _open.Pop();
        if (tag.Close(_text.ToString()) is { } entity)
            _entities.Add(entity);
    }

    /// <summary>Only four names are known; anything else that starts with an ampersand stays as it is written.</summary>
    private bool ReadCharacterReference(StringBuilder target)
    {
        var end = _at + 1;
        if (end < _html.Length && _html[end] == '#')
            return ReadNumericReference(target, end + 1);
        while (end < _html.Length && char.IsAsciiLetter(_html[end]))
            end++;
        char? character = _html[(_at + 1)..end] switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => null,
        };
        if (character is null)
            return false;
        target.Append(character);
        _at = SkipSemicolon(end);
        return true;
    }

    private bool ReadNumericReference(StringBuilder target, int digits)
    {
        var hex = digits < _html.Length && _html[digits] == 'x';
        var begin = hex ? digits + 1 : digits;
        var end = begin;
        while (end < _html.Length && end - begin < 8 && (hex ? char.IsAsciiHexDigit(_html[end]) : char.IsAsciiDigit(_html[end])))
            end++;
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(_html.AsSpan(begin, end - begin), style, CultureInfo.InvariantCulture, out var code)
            || code == 0 || !Rune.IsValid(code))
            return false;
        target.Append(new Rune(code).ToString());
        _at = SkipSemicolon(end);
        return true;
    }

    private int SkipSemicolon(int position) => position < _html.Length && _html[position] == ';' ? position + 1 : position;

    private bool SkipSpaces()
    {
        while (!AtEnd && AtSpaceOrEnd)
            _at++;
        return !AtEnd;
    }

#pragma warning disable CA1308 // The network itself compares tags in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308

    private MarkupException At(string complaint, int position) =>
        new($"{complaint} at byte offset {Encoding.UTF8.GetByteCount(_html.AsSpan(0, position))}");
}
