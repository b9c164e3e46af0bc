using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// The buckets a model knows, each with a row number and its inverse document frequency
/// ln((1 + comments) / (1 + comments with it)) + 1. Row order is bucket order.
/// </summary>
internal sealed class Vocabulary
{
    private readonly int[] _rowOf;
    private readonly float[] _idf;

    public Vocabulary(int comments, int[] buckets, int[] frequencies)
    {
        Comments = comments;
        Buckets = buckets;
        Frequencies = frequencies;
        _rowOf = new int[FeatureSpace.Size];
        Array.Fill(_rowOf, -1);
        _idf = new float[buckets.Length];
        for (var row = 0; row < buckets.Length; row++)
        {
            _rowOf[buckets[row]] = row;
            _idf[row] = (float)Idf(comments, frequencies[row]);
        }
        UnknownIdf = (float)Idf(comments, 1);
    }

    public int Comments { get; }

    public int[] Buckets { get; }

    public int[] Frequencies { get; }

    public int Rows => Buckets.Length;

    /// <summary>What an unknown bucket weighs in the length of a comment: strange words make the model less sure.</summary>
    public float UnknownIdf { get; }

    public int RowOf(int bucket) => _rowOf[bucket];

    public float IdfOf(int row) => _idf[row];

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
