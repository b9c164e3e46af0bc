namespace CommentDesk.Learning.Features;

/// <summary>A tree of words by letters а–я and the mask *, in one array: a look-up is a step a letter.</summary>
internal sealed class LetterTree
{
    public const int Root = 0;
    public const int None = -1;

    private const int Letters = 33;

    private int[] _next = NewNodes(256);

    public int Count { get; private set; } = 1;

    /// <summary>The node after the letter, or <see cref="None"/>.</summary>
    public int Next(int node, char letter)
    {
        var code = Code(letter);
        return code < 0 ? None : _next[node * Letters + code];
    }

    /// <summary>The node of the word, made where it was missing.</summary>
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

    // The array may be replaced by the growth, so the link is written after it.
    private void Link(int node, int code)
    {
        if ((Count + 1) * Letters > _next.Length)
            _next = [.. _next, .. NewNodes(Count)];
        _next[node * Letters + code] = Count++;
    }

    private static int[] NewNodes(int count)
    {
        var nodes = new int[count * Letters];
        Array.Fill(nodes, None);
        return nodes;
    }

    private static int Code(char letter) => letter switch
    {
        >= 'а' and <= 'я' => letter - 'а',
        '*' => Letters - 1,
        _ => -1,
    };
}
