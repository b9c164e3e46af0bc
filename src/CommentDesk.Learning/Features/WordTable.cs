using System.Collections.Frozen;

namespace CommentDesk.Learning.Features;

/// <summary>
/// Words and phrases by meaning. An entry is a word (<c>лифт</c>), a stem (<c>мусор*</c>) or a phrase joined by
/// underscores (<c>не_работа*</c>) whose first word stands in full. A meaning is a bit, 0..63.
/// </summary>
internal sealed class WordTable
{
    private const int ShortestStem = 2;
    private const int LongestStem = 14;

    private readonly FrozenDictionary<string, ulong> _exact;
    private readonly FrozenDictionary<string, ulong> _stems;
    private readonly FrozenDictionary<string, (string[] Next, ulong Bit)[]> _phrases;

    public WordTable(IEnumerable<(int Bit, string Entries)> meanings)
    {
        var exact = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var stems = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var phrases = new Dictionary<string, List<(string[] Next, ulong Bit)>>(StringComparer.Ordinal);
        foreach (var (bit, entries) in meanings)
        {
            foreach (var entry in entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var mask = 1UL << bit;
                if (entry.Contains('_', StringComparison.Ordinal))
                    AddPhrase(phrases, entry.Split('_'), mask);
                else if (entry[^1] == '*')
                    stems[entry[..^1]] = stems.GetValueOrDefault(entry[..^1]) | mask;
                else
                    exact[entry] = exact.GetValueOrDefault(entry) | mask;
            }
        }
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        _phrases = phrases.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every meaning of the token as a word and as the beginning of a phrase.</summary>
    public ulong At(ReadOnlySpan<Token> tokens, int index)
    {
        var norm = tokens[index].Norm;
        return Word(norm) | Phrase(tokens, index, norm);
    }

    private ulong Word(string norm)
    {
        var found = _exact.GetValueOrDefault(norm);
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestStem; length <= Math.Min(LongestStem, norm.Length); length++)
        {
            if (stems.TryGetValue(norm.AsSpan(0, length), out var bits))
                found |= bits;
        }
        return found;
    }

    private ulong Phrase(ReadOnlySpan<Token> tokens, int index, string first)
    {
        if (!_phrases.TryGetValue(first, out var phrases))
            return 0;
        var found = 0UL;
        foreach (var (rest, bit) in phrases)
        {
            if (Follows(tokens[(index + 1)..], rest))
                found |= bit;
        }
        return found;
    }

    private static bool Follows(ReadOnlySpan<Token> tokens, string[] rest)
    {
        if (tokens.Length < rest.Length)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            var matches = rest[i][^1] == '*'
                ? tokens[i].Norm.AsSpan().StartsWith(rest[i].AsSpan(0, rest[i].Length - 1), StringComparison.Ordinal)
                : tokens[i].Norm == rest[i];
            if (!matches)
                return false;
        }
        return true;
    }

    private static void AddPhrase(Dictionary<string, List<(string[] Next, ulong Bit)>> phrases, string[] words, ulong mask)
    {
        if (words.Any(word => word.Length == 0) || words[0][^1] == '*')
            throw new ArgumentException($"The phrase {string.Join('_', words)} cannot be looked up: write its first word in full and no empty word.");
        if (!phrases.TryGetValue(words[0], out var known))
            phrases[words[0]] = known = [];
        known.Add((words[1..], mask));
    }
}
