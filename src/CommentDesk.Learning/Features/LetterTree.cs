namespace CommentDesk.Learning.Features;

/// <summary>A tree of words by letters а–я and the mask *, in one array: a look-up is a step a letter.</summary>
internal sealed class LetterTree
{
    public const int Root = 0;
    public const int None = -1;

    private const int Letters = 33;

    private readonly List<int> _parents = [None];
    private int[] _next = NewNodes(4096);

    public int Count => _parents.Count;

    /// <summary>The node after the letter, or <see cref="None"/>.</summary>
    public int Next(int node, char letter)
    {
        var code = Code(letter);
        return code < 0 ? None : _next[node * Letters + code];
    }

    /// <summary>The node of the word, made where it was missing. A node comes after its parent.</summary>
    public int Grow(string word)
    {
        var node = Root;
        foreach (var letter in word)
        {
            var code = Code(letter);
            if (code < 0)
                throw new ArgumentException($"The entry {word} cannot be looked up: write it in small Cyrillic letters, with е for ё.");
            if (_next[node * Letters + code] == None)
                Link(node, code);
            node = _next[node * Letters + code];
        }
        return node;
    }

    public int Parent(int node) => _parents[node];

    // The array may be replaced by the growth, so the link is written after it.
    private void Link(int node, int code)
    {
        if ((Count + 1) * Letters > _next.Length)
            _next = [.. _next, .. NewNodes(Count)];
        _next[node * Letters + code] = Count;
        _parents.Add(node);
    }

    private static int[] NewNodes(int count)
    {
        var nodes = new int[count * Letters];
        Array.Fill(nodes, None);
        return nodes;
    }

    private static int Code(char letter)
    {
        var code = letter - 'а';
        return (uint)code < Letters - 1 ? code : letter == '*' ? Letters - 1 : -1;
    }
}
