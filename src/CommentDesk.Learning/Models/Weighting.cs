using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Values of features: ln(1 + count) × idf, words and letter runs each brought to length 1, a cue worth a constant.
/// </summary>
internal static class Weighting
{
    public const float CueValue = 0.25f;

    private const int Blocks = 4;
    private const float BlockLength = 1.0f;
    private static readonly float[] LogCounts = [.. Enumerable.Range(0, 64).Select(count => (float)ExactMath.Log(1.0 + count))];

    /// <summary>Writes row and value of every slot; the row of an unknown bucket is −1.</summary>
    public static void Apply(FeatureBag bag, Vocabulary vocabulary, Span<int> rows, Span<float> values)
    {
        // A sum a block: what block a slot is of cannot be guessed by a processor.
        Span<double> squares = stackalloc double[Blocks];
        squares.Clear();
        var counts = bag.Counts;
        for (var slot = 0; slot < counts.Length; slot++)
        {
            (rows[slot], var idf) = vocabulary.Look(bag.BucketOf(slot));
            var value = LogCounts[Math.Min(counts[slot], LogCounts.Length - 1)] * idf;
            values[slot] = value;
            squares[(int)bag.BlockOf(slot)] += value * value;
        }
        Span<float> factors = stackalloc float[Blocks];
        for (var block = 0; block < Blocks; block++)
            factors[block] = squares[block] > 0 ? (float)(BlockLength / Math.Sqrt(squares[block])) : 0;
        for (var slot = 0; slot < counts.Length; slot++)
            values[slot] *= factors[(int)bag.BlockOf(slot)];
        for (var slot = counts.Length - 1; slot >= 0 && bag.BlockOf(slot) == FeatureBlock.Cues; slot--)
            values[slot] = CueValue;
    }
}
