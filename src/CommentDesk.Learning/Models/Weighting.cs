using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Values of features: ln(1 + count) × idf, words and letter runs each brought to length 1, a cue worth a constant.
/// </summary>
internal static class Weighting
{
    public const float CueValue = 0.25f;

    private const float WordLength = 1.0f;
    private const float LetterLength = 1.0f;
    private static readonly float[] LogCounts = [.. Enumerable.Range(0, 64).Select(count => (float)ExactMath.Log(1.0 + count))];

    /// <summary>Writes row and value of every slot; the row of an unknown bucket is −1.</summary>
    public static void Apply(FeatureBag bag, Vocabulary vocabulary, Span<int> rows, Span<float> values)
    {
        var words = 0.0;
        var letters = 0.0;
        for (var slot = 0; slot < bag.Count; slot++)
        {
            var row = rows[slot] = vocabulary.RowOf(bag.Buckets[slot]);
            if (bag.Blocks[slot] == FeatureBlock.Cues)
            {
                values[slot] = CueValue;
                continue;
            }
            var idf = row < 0 ? vocabulary.UnknownIdf : vocabulary.IdfOf(row);
            var value = LogCounts[Math.Min(bag.Counts[slot], LogCounts.Length - 1)] * idf;
            values[slot] = value;
            if (bag.Blocks[slot] == FeatureBlock.Words)
                words += value * value;
            else
                letters += value * value;
        }
        Scale(bag, values, Factor(words, WordLength), Factor(letters, LetterLength));
    }

    private static float Factor(double squares, float length) => squares > 0 ? (float)(length / Math.Sqrt(squares)) : 0;

    private static void Scale(FeatureBag bag, Span<float> values, float words, float letters)
    {
        for (var slot = 0; slot < bag.Count; slot++)
        {
            if (bag.Blocks[slot] == FeatureBlock.Words)
                values[slot] *= words;
            else if (bag.Blocks[slot] == FeatureBlock.Letters)
                values[slot] *= letters;
        }
    }
}
