namespace CommentDesk.Learning.Features;

/// <summary>
/// Lists of words and phrases by meaning, all looked up in one step through the letters of a word. An entry is a word
/// (<c>лифт</c>), a stem (<c>мусор*</c>) or a phrase joined by underscores (<c>не_работа*</c>) whose first word stands in
/// full. A meaning is a bit, 0..63, of its list.
/// </summary>
internal sealed class WordLists
{
    private readonly int _lists;
    private readonly LetterTree _tree = new();

    /// <summary>For each node the row of <see cref="_meanings"/> that holds for a word which goes on after it.</summary>
    private readonly int[] _going;

    /// <summary>The same for a word that ends there.</summary>
    private readonly int[] _ending;

    private readonly ulong[] _meanings;
    private readonly Dictionary<int, List<Phrase>> _phrases = [];

    /// <param name="lists">A list's entries by bit, separated by blanks.</param>
    public WordLists(params IEnumerable<(int Bit, string Entries)>[] lists)
    {
        _lists = lists.Length;
        var words = new Dictionary<int, ulong[]>();
        var stems = new Dictionary<int, ulong[]>();
        for (var list = 0; list < lists.Length; list++)
        {
            foreach (var (bit, entries) in lists[list])
            {
                foreach (var entry in entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    Add(entry, list, 1UL << bit, words, stems);
            }
        }
        (_going, _ending) = (new int[_tree.Count], new int[_tree.Count]);
        _meanings = Rows(words, stems);
    }

    /// <summary>How many lists there are.</summary>
    public int Count => _lists;

    /// <summary>Writes what every token means: a number a list, token after token; as a word and as the beginning of a phrase.</summary>
    public void Read(ReadOnlySpan<Token> tokens, Span<ulong> meanings)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var here = meanings.Slice(i * _lists, _lists);
            var node = Descend(tokens[i].Norm, out var row);
            _meanings.AsSpan(row * _lists, _lists).CopyTo(here);
            if (node >= 0 && _ending[node] < 0)
                AddPhrases(_phrases[node], tokens[(i + 1)..], here);
        }
    }

    /// <summary>What a word by itself means in one of the lists.</summary>
    public ulong At(ReadOnlySpan<char> word, int list)
    {
        _ = Descend(word, out var row);
        return _meanings[row * _lists + list];
    }

    // The node where the word ends, or none; the row of what it means without what follows it.
    private int Descend(ReadOnlySpan<char> word, out int row)
    {
        var node = LetterTree.Root;
        foreach (var letter in word)
        {
            var next = _tree.Next(node, letter);
            if (next == LetterTree.None)
            {
                row = _going[node];
                return LetterTree.None;
            }
            node = next;
        }
        row = Math.Abs(_ending[node]);
        return node;
    }

    private static void AddPhrases(List<Phrase> phrases, ReadOnlySpan<Token> following, Span<ulong> meanings)
    {
        foreach (var phrase in phrases)
        {
            if (Follows(following, phrase.Next))
                meanings[phrase.List] |= phrase.Mask;
        }
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

    private void Add(string entry, int list, ulong mask, Dictionary<int, ulong[]> words, Dictionary<int, ulong[]> stems)
    {
        var parts = entry.Split('_');
        if (parts.Any(word => word.Length == 0) || (parts.Length > 1 && parts[0][^1] == '*'))
            throw new ArgumentException($"The entry {entry} cannot be looked up: write the first word of a phrase in full and no empty word.");
        if (parts.Length > 1)
            Of(_phrases, _tree.Grow(parts[0])).Add(new Phrase(list, mask, parts[1..]));
        else if (entry[^1] == '*')
            Mark(stems, _tree.Grow(entry[..^1]));
        else
            Mark(words, _tree.Grow(entry));

        void Mark(Dictionary<int, ulong[]> marks, int node)
        {
            if (!marks.TryGetValue(node, out var masks))
                marks[node] = masks = new ulong[_lists];
            masks[list] |= mask;
        }
    }

    // Row 0 means nothing. A stem holds for all that goes on from it. Where phrases begin, the ending row is kept negative.
    private ulong[] Rows(Dictionary<int, ulong[]> words, Dictionary<int, ulong[]> stems)
    {
        var rows = new List<ulong[]> { new ulong[_lists], new ulong[_lists] };
        for (var node = 0; node < _tree.Count; node++)
        {
            var before = _tree.Parent(node) is var parent and >= 0 ? _going[parent] : 0;
            _going[node] = With(before, stems.GetValueOrDefault(node));
            _ending[node] = With(_going[node], words.GetValueOrDefault(node));
            if (_phrases.ContainsKey(node))
                _ending[node] = -Math.Max(1, _ending[node]);
        }
        return [.. rows.SelectMany(row => row)];

        int With(int row, ulong[]? masks)
        {
            if (masks is null)
                return row;
            rows.Add([.. rows[row].Zip(masks, (left, right) => left | right)]);
            return rows.Count - 1;
        }
    }

    private static List<Phrase> Of(Dictionary<int, List<Phrase>> phrases, int node) =>
        phrases.TryGetValue(node, out var known) ? known : phrases[node] = [];

    private sealed record Phrase(int List, ulong Mask, string[] Next);
}
