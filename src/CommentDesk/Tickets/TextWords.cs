using System.Collections.Concurrent;

namespace CommentDesk.Tickets;

/// <summary>The words of a text in a form in which they can be looked for: small letters, е for ё.</summary>
internal sealed class TextWords
{
    /// <summary>What decides whose a comment is stands at its beginning; the longest text of Telegram.</summary>
    private const int Long = 4096;

    /// <summary>Phrases come from rules and are few; should they ever be many, they are read anew.</summary>
    private const int Kept = 4096;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<WordForms>> s_phrases = new();

    private readonly string[] _words;

    private TextWords(string[] words) => _words = words;

    public static TextWords Of(string text) => new(Words(text.Length > Long ? text[..Long] : text, keepStar: false));

    /// <summary>Whether the phrase stands in the text, each of its words in any of its cases.</summary>
    public bool Say(string phrase)
    {
        if (s_phrases.Count > Kept)
            s_phrases.Clear();
        var sought = s_phrases.GetOrAdd(phrase, static text => [.. Words(text, keepStar: true).Select(WordForms.Of)]);
        if (sought.Count == 0)
            return false;
        for (var at = 0; at + sought.Count <= _words.Length; at++)
        {
            var found = 0;
            while (found < sought.Count && sought[found].Has(_words[at + found]))
                found++;
            if (found == sought.Count)
                return true;
        }

        return false;
    }

    /// <summary>Parts of a name with a hyphen are words of their own, so that each may stand in its case: «в Ростове-на-Дону».</summary>
    private static string[] Words(string text, bool keepStar)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (keepStar && text[end] == '*')))
                end++;
            if (end > at)
                words.Add(text[at..end].ToLowerInvariant().Replace('ё', 'е'));
            at = end + 1;
        }

        return [.. words];
    }
}
