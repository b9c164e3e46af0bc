using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Kin;

/// <summary>A line as the sorted set of its letter runs: what two texts have in common without a word in the same form.</summary>
internal static class Shingles
{
    /// <summary>Sorted, each once; a line shorter than the run is one shingle.</summary>
    public static ulong[] Of(string line, int length)
    {
        var found = new SortedSet<ulong> { StableHash.Of(line.AsSpan(0, Math.Min(line.Length, length))) };
        for (var at = 1; at + length <= line.Length; at++)
            found.Add(StableHash.Of(line.AsSpan(at, length)));
        return [.. found];
    }

    /// <summary>Shared shingles as a share of all.</summary>
    public static double Jaccard(ulong[] left, ulong[] right)
    {
        var both = Shared(left, right);
        return (double)both / (left.Length + right.Length - both);
    }

    private static int Shared(ulong[] left, ulong[] right)
    {
        var (i, j, both) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }
}
