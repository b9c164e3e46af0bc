using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Words that mean something only together, within a few words of each other, in either order.</summary>
internal sealed class WordPairs(params (string One, string Other)[] pairs)
{
    private const int Window = 8;

    private readonly WordTable _table = new(pairs.SelectMany((pair, index) => new[] { (2 * index, pair.One), (2 * index + 1, pair.Other) }));

    public bool Find(ReadOnlySpan<Token> tokens)
    {
        Span<int> last = stackalloc int[2 * pairs.Length];
        last.Fill(-Window - 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            for (var rest = _table.At(tokens, i); rest != 0; rest &= rest - 1)
            {
                var bit = System.Numerics.BitOperations.TrailingZeroCount(rest);
                last[bit] = i;
                if (i - last[bit ^ 1] <= Window && last[bit ^ 1] != i)
                    return true;
            }
        }
        return false;
    }
}
