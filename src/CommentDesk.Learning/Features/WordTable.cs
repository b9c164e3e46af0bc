namespace CommentDesk.Learning.Features;

/// <summary>
/// Words and phrases by meaning. An entry is a word (<c>лифт</c>), a stem (<c>мусор*</c>) or a phrase joined by
/// underscores (<c>не_работа*</c>) whose first word stands in full. A meaning is a bit, 0..63.
/// </summary>
internal sealed class WordTable
{
    private readonly LetterTree _tree = new();
    private readonly List<ulong> _exact = [0];
    private readonly List<ulong> _stems = [0];
    private readonly List<List<(string[] Next, ulong Mask)>?> _phrases = [null];

    public WordTable(IEnumerable<(int Bit, string Entries)> meanings)
    {
        foreach (var (bit, entries) in meanings)
        {
            foreach (var entry in entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                Add(entry, 1UL << bit);
        }
    }

    /// <summary>Every meaning of the token as a word and as the beginning of a phrase.</summary>
    public ulong At(ReadOnlySpan<Token> tokens, int index)
    {
        var norm = tokens[index].Norm;
        var found = 0UL;
        var node = LetterTree.Root;
        foreach (var letter in norm)
        {
            node = _tree.Next(node, letter);
            if (node == LetterTree.None)
                return found;
            found |= _stems[node];
        }
        found |= _exact[node];
        return _phrases[node] is { } phrases ? found | Phrases(phrases, tokens[(index + 1)..]) : found;
    }

    private static ulong Phrases(List<(string[] Next, ulong Mask)> phrases, ReadOnlySpan<Token> following)
    {
        var found = 0UL;
        foreach (var (next, mask) in phrases)
        {
            if (Follows(following, next))
                found |= mask;
        }
        return found;
    }

    private static bool Follows(ReadOnlySpan<Token> tokens, string[] words)
    {
        if (tokens.Length < words.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            var matches = words[i][^1] == '*'
                ? tokens[i].Norm.AsSpan().StartsWith(words[i].AsSpan(0, words[i].Length - 1), StringComparison.Ordinal)
                : tokens[i].Norm == words[i];
            if (!matches)
                return false;
        }
        return true;
    }

    private void Add(string entry, ulong mask)
    {
        var words = entry.Split('_');
        if (words.Any(word => word.Length == 0) || (words.Length > 1 && words[0][^1] == '*'))
            throw new ArgumentException($"The entry {entry} cannot be looked up: write the first word of a phrase in full and no empty word.");
        if (words.Length > 1)
            (_phrases[NodeOf(words[0])] ??= []).Add((words[1..], mask));
        else if (entry[^1] == '*')
            _stems[NodeOf(entry[..^1])] |= mask;
        else
            _exact[NodeOf(entry)] |= mask;
    }

    private int NodeOf(string word)
    {
        var node = _tree.Grow(word);
        while (_exact.Count < _tree.Count)
        {
            _exact.Add(0);
            _stems.Add(0);
            _phrases.Add(null);
        }
        return node;
    }
}
