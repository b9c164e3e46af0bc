using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Words that mean something only together, within a few words of each other, in either order.</summary>
/// <param name="list">Which of <see cref="FlagWords"/> they are.</param>
/// <param name="pairs">Either side as entries of a list.</param>
internal sealed class WordPairs(int list, params (string One, string Other)[] pairs)
{
    private const int Window = 8;

    /// <summary>The sides of pair n are bits 2n and 2n + 1.</summary>
    public IEnumerable<(int Bit, string Entries)> Words => pairs.SelectMany((pair, index) => new[] { (2 * index, pair.One), (2 * index + 1, pair.Other) });

    public bool Find(NormalText text)
    {
        var meanings = FlagWords.Of(text);
        Span<int> last = stackalloc int[2 * pairs.Length];
        last.Fill(-Window - 1);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            for (var rest = meanings.At(i, list); rest != 0; rest &= rest - 1)
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
