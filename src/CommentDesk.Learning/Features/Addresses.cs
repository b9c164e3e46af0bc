namespace CommentDesk.Learning.Features;

/// <summary>Links, e-mail addresses and mentions: each becomes one token, whatever it says.</summary>
internal static class Addresses
{
    private const int LongestMention = 80;

    private static readonly string[] Domains =
        [".ru", ".рф", ".com", ".org", ".net", ".me", ".su", ".info", ".online", ".site", ".shop", ".pro"];

    public static bool TryRead(string seen, int at, out Token token)
    {
        token = default;
        if (seen[at] == '[' && NamedMention(seen, at) is var length and > 0)
        {
            token = new Token(TokenKind.Mention, "<mention>", at, length);
            return true;
        }
        if (at > 0 && !char.IsWhiteSpace(seen[at - 1]) && seen[at - 1] is not ('(' or '«' or '"' or ','))
            return false;
        var chunk = Chunk(seen, at);
        TokenKind? kind = KindOf(chunk);
        if (kind is null)
            return false;
        var norm = kind switch
        {
            TokenKind.Link => "<link>",
            TokenKind.Mail => "<mail>",
            _ => "<mention>",
        };
        token = new Token(kind.Value, norm, at, chunk.Length);
        return true;
    }

    private static ReadOnlySpan<char> Chunk(string seen, int at)
    {
        var end = at;
        while (end < seen.Length && !char.IsWhiteSpace(seen[end]))
            end++;
        return seen.AsSpan(at, end - at).TrimEnd(".,!?;:)»\"");
    }

    private static TokenKind? KindOf(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 4 || chunk.IndexOfAny('.', '@', ':') < 0)
            return null;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return TokenKind.Link;
        var sign = chunk.IndexOf('@');
        if (sign == 0)
            return char.IsAsciiLetterOrDigit(chunk[1]) ? TokenKind.Mention : null;
        if (sign > 0)
            return char.IsAsciiLetterOrDigit(chunk[sign - 1]) && chunk[sign..].Contains('.') ? TokenKind.Mail : null;
        return IsDomain(chunk) ? TokenKind.Link : null;
    }

    private static bool IsDomain(ReadOnlySpan<char> chunk)
    {
        var slash = chunk.IndexOf('/');
        var host = slash < 0 ? chunk : chunk[..slash];
        foreach (var domain in Domains)
        {
            if (host.Length > domain.Length && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>A social network's «[id17|Name]».</summary>
    private static int NamedMention(string seen, int at)
    {
        var window = seen.AsSpan(at, Math.Min(LongestMention, seen.Length - at));
        var end = window.IndexOf(']');
        return end > 0 && window[..end].Contains('|') ? end + 1 : 0;
    }
}
