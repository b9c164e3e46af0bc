using System.Globalization;
using System.Text;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Where a text may be cut. All lengths in UTF-16 units.</summary>
internal static class TextCut
{
    /// <summary>No letter, flag or family of people is longer; what is, was made to do harm and may be cut between its code points.</summary>
    private const int LongestElement = 48;

    /// <summary>Halves of surrogate pairs become U+FFFD; the length stays.</summary>
    public static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            whole.Append(units[..rune.EncodeToUtf16(units)]);
        return whole.ToString();
    }

    /// <summary>Where whole text elements from a place on end that fit into the budget.</summary>
    public static int Fitting(string text, int from, int budget)
    {
        var at = from;
        while (at < text.Length)
        {
            var next = ElementLength(text, at);
            if (at + next > from + budget)
                break;
            at += next;
        }

        return at;
    }

    /// <summary>The end of a message that begins at a place: all that is left, or behind a line, a word, a text element.</summary>
    /// <param name="longest">At least 2: a surrogate pair has to fit.</param>
    public static int Behind(string text, int from, int longest)
    {
        if (text.Length - from <= longest)
            return text.Length;
        foreach (var divider in "\n ")
        {
            var at = text.LastIndexOf(divider, from + longest - 1, longest / 2);
            if (at >= 0 && ElementLength(text, at) == 1)
                return at + 1;
        }

        var end = Fitting(text, from, longest);
        return end > from ? end : from + Point(text, from + longest, longest);
    }

    private static int ElementLength(string text, int at)
    {
        // Only so far ahead: an endless element must not be read anew from each of its places.
        var window = text.AsSpan(at, Math.Min(text.Length - at, LongestElement + 2));
        var length = StringInfo.GetNextTextElementLength(window);
        if (length <= LongestElement)
            return length;
        Rune.DecodeFromUtf16(window, out _, out var point);
        return point;
    }

    private static int Point(string text, int at, int longest) =>
        char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? longest - 1 : longest;
}
