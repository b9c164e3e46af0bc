using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>Reads Telegram's HTML the strict way: any tag that is unknown, unclosed or crossed is an error.</summary>
internal static partial class MarkupReader
{
    private static readonly string[] s_tags = ["b", "i", "code", "pre", "a", "blockquote"];

    public static string Text(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        var at = 0;
        foreach (Match tag in Tag().Matches(markup))
        {
            text.Append(Plain(markup[at..tag.Index]));
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (!s_tags.Contains(name))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"unsupported tag at {tag.Index}"));
            if (tag.Value[1] != '/')
                open.Push(name);
            else if (open.Count == 0 || open.Pop() != name)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"unmatched end tag at {tag.Index}"));
        }

        text.Append(Plain(markup[at..]));
        return open.Count == 0 ? text.ToString() : throw new FormatException("unclosed tag");
    }

    private static string Plain(string part) => part.AsSpan().ContainsAny('<', '>')
        ? throw new FormatException("a bare angle bracket")
        : WebUtility.HtmlDecode(part);

    [GeneratedRegex("""</?(?<name>[a-z]+)(?: expandable| href="[^"<>]*")?>""")]
    private static partial Regex Tag();
}
