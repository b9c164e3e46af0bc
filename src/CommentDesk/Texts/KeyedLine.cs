using System.Text;

namespace CommentDesk.Texts;

/// <summary>
/// A line as people type it: something in front, then «слово:значение», each up to the next. Quotes keep together what belongs
/// together, arrows mean nothing. «Дороги куратор:@anna часы:пн-пт 9-18» → "Дороги", куратор, часы.
/// </summary>
public sealed record KeyedLine(string Head, IReadOnlyList<(string Key, string Value)> Parts)
{
    private const string Quotes = "\"«»“”„";

    public static KeyedLine Read(string text)
    {
        var (head, parts, key, value, quoted) = ("", new List<(string, string)>(), (string?)null, new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (Quotes.Contains(text[at]))
                quoted = !quoted;
            if (!quoted && ArrowAt(text, at) is var arrow and > 0)
            {
                at += arrow - 1;
                value.Append(' ');
            }
            else if (!quoted && KeyAt(text, at) is { } found)
            {
                Close();
                key = found.ToLowerInvariant();
                at += found.Length;
            }
            else
            {
                value.Append(text[at]);
            }
        }

        Close();
        return new(head, parts);

        void Close()
        {
            if (key is null)
                head = value.ToString().Trim();
            else
                parts.Add((key, value.ToString().Trim()));
            value.Clear();
        }
    }

    /// <summary>«дороги, "двор, подъезд"» → two words without their quotes.</summary>
    public static IReadOnlyList<string> Values(string value)
    {
        var (values, one, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in value)
        {
            if (Quotes.Contains(letter))
                quoted = !quoted;
            else if (letter is ',' or ';' && !quoted)
                Close();
            else
                one.Append(letter);
        }

        Close();
        return values;

        void Close()
        {
            if (one.ToString().Trim() is { Length: > 0 } word)
                values.Add(word);
            one.Clear();
        }
    }

    /// <summary>What stands as it is, without the quotes around it.</summary>
    public static string Bare(string value) => string.Concat(value.Where(letter => !Quotes.Contains(letter))).Trim();

    /// <summary>In quotes, so that commas and colons within it mean nothing.</summary>
    public static string Quoted(string value) => $"\"{Bare(value)}\"";

    private static int ArrowAt(string text, int at) => text[at] switch
    {
        '→' or '⇒' => 1,
        '-' or '=' when at + 1 < text.Length && text[at + 1] == '>' => 2,
        _ => 0,
    };

    /// <summary>A word at the beginning of the text or behind a space, with a colon right behind it.</summary>
    private static string? KeyAt(string text, int at)
    {
        if (!char.IsLetter(text[at]) || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('→' or '⇒' or '>')))
            return null;
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '_'))
            end++;
        return end < text.Length && text[end] == ':' ? text[at..end] : null;
    }
}
