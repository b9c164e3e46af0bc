using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>How a kind of personal data is written. A group "p", where the shape has one, is the datum; the rest is only its surroundings.</summary>
/// <param name="Holds">Whether the digits found can be what they look like; null when the shape alone is enough.</param>
internal sealed record PersonalShape(PersonalDatumKind Kind, Regex Regex, Func<string, bool>? Holds = null)
{
    public IEnumerable<(int Start, int Length)> In(string seen)
    {
        for (var match = Regex.Match(seen); match.Success; match = match.NextMatch())
        {
            var part = match.Groups["p"] is { Success: true } group ? group : match;
            if (part.Length > 0 && (Holds is null || Holds(Digits(part.ValueSpan))))
                yield return (part.Index, part.Length);
        }
    }

    private static string Digits(ReadOnlySpan<char> part)
    {
        Span<char> digits = stackalloc char[part.Length];
        var count = 0;
        foreach (var letter in part)
        {
            if (char.IsAsciiDigit(letter))
                digits[count++] = letter;
        }
        return new(digits[..count]);
    }
}
