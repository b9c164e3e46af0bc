using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// The buckets a model knows, each with a row number and its inverse document frequency
/// ln((1 + comments) / (1 + comments with it)) + 1. Row order is bucket order.
/// </summary>
internal sealed class Vocabulary
{
    private const int CommonFrequencies = 256;

    // One look a bucket: its row, −1 where it is unknown, and what it weighs.
    private readonly (int Row, float Idf)[] _known;

    public Vocabulary(int comments, int[] buckets, int[] frequencies)
    {
        Comments = comments;
        Buckets = buckets;
        Frequencies = frequencies;
        _known = new (int, float)[FeatureSpace.Size];
        Array.Fill(_known, (-1, (float)Idf(comments, 1)));
        // Most n-grams are rare, so few logarithms are many.
        var common = new float[CommonFrequencies];
        for (var frequency = 0; frequency < common.Length; frequency++)
            common[frequency] = (float)Idf(comments, frequency);
        for (var row = 0; row < buckets.Length; row++)
            _known[buckets[row]] = (row, frequencies[row] < common.Length ? common[frequencies[row]] : (float)Idf(comments, frequencies[row]));
    }

    public int Comments { get; }

    public int[] Buckets { get; }

    public int[] Frequencies { get; }

    public int Rows => Buckets.Length;

    public int RowOf(int bucket) => _known[bucket].Row;

    /// <summary>
    /// Row and rarity of a bucket. An unknown one has row −1 and the rarity of what was met once: it weighs in the length of a
    /// comment, so strange words make the model less sure.
    /// </summary>
    public (int Row, float Idf) Look(int bucket) => _known[bucket];

    /// <summary>Keeps the buckets met in at least <paramref name="rarest"/> comments; cues are always kept.</summary>
    public static Vocabulary Build(IReadOnlyList<int[]> bucketsOfComments, int rarest)
    {
        var frequency = new int[FeatureSpace.Size];
        foreach (var buckets in bucketsOfComments)
        {
            foreach (var bucket in buckets)
                frequency[bucket]++;
        }
        int[] kept = [.. Enumerable.Range(0, frequency.Length).Where(bucket => bucket >= FeatureSpace.HashedBuckets || frequency[bucket] >= rarest)];
        return new Vocabulary(bucketsOfComments.Count, kept, [.. kept.Select(bucket => frequency[bucket])]);
    }

    /// <summary>This vocabulary with every bucket of the comments that it does not know; frequencies are counted on.</summary>
    public Vocabulary With(IReadOnlyList<int[]> bucketsOfComments)
    {
        var frequency = new int[FeatureSpace.Size];
        for (var row = 0; row < Buckets.Length; row++)
            frequency[Buckets[row]] = Frequencies[row];
        foreach (var bucket in bucketsOfComments.SelectMany(buckets => buckets))
            frequency[bucket]++;
        int[] kept = [.. Enumerable.Range(0, frequency.Length).Where(bucket => bucket >= FeatureSpace.HashedBuckets || frequency[bucket] > 0)];
        return new Vocabulary(Comments + bucketsOfComments.Count, kept, [.. kept.Select(bucket => frequency[bucket])]);
    }

    private static double Idf(int comments, int frequency) => ExactMath.Log((1.0 + comments) / (1.0 + frequency)) + 1;
}
