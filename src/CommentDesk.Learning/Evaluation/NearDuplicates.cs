using CommentDesk.Learning.Features;
using CommentDesk.Learning.Kin;

namespace CommentDesk.Learning.Evaluation;

/// <summary>
/// Groups comments whose sets of four-letter shingles are alike (Jaccard ≥ 0.6). Candidates come from MinHash
/// with 20 bands of 3 and are checked exactly; likeness is passed on, so a chain of edits is one group.
/// </summary>
internal static class NearDuplicates
{
    private const int ShingleLength = 4;
    private const int Bands = 20;
    private const int BandRows = 3;
    private const int MostInBand = 50;
    private const double Alike = 0.6;

    /// <summary>For each comment the number of the first comment of its group.</summary>
    public static int[] Groups(IReadOnlyList<string> lines)
    {
        ulong[][] shingles = [.. lines.Select(line => Shingles.Of(line, ShingleLength))];
        int[] parents = [.. Enumerable.Range(0, lines.Count)];
        var buckets = new Dictionary<(int Band, ulong Key), List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var band = 0; band < Bands; band++)
                Meet(buckets, (band, Key(shingles[i], band)), i, shingles, parents);
        }
        return [.. Enumerable.Range(0, lines.Count).Select(i => Root(parents, i))];
    }

    private static void Meet(
        Dictionary<(int, ulong), List<int>> buckets, (int, ulong) key, int comment, ulong[][] shingles, int[] parents)
    {
        if (!buckets.TryGetValue(key, out var met))
            buckets[key] = met = [];
        foreach (var other in met)
        {
            var (left, right) = (Root(parents, other), Root(parents, comment));
            if (left != right && Shingles.Jaccard(shingles[other], shingles[comment]) >= Alike)
                parents[Math.Max(left, right)] = Math.Min(left, right);
        }
        if (met.Count < MostInBand)
            met.Add(comment);
    }

    private static int Root(int[] parents, int comment)
    {
        while (parents[comment] != comment)
            comment = parents[comment] = parents[parents[comment]];
        return comment;
    }

    private static ulong Key(ulong[] shingles, int band)
    {
        var key = 0UL;
        for (var row = 0; row < BandRows; row++)
        {
            var mask = StableHash.Finish((ulong)(band * BandRows + row + 1));
            var lowest = ulong.MaxValue;
            foreach (var shingle in shingles)
                lowest = Math.Min(lowest, StableHash.Finish(shingle ^ mask));
            key = StableHash.Finish(key ^ lowest);
        }
        return key;
    }
}
