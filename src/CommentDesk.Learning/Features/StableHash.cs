namespace CommentDesk.Learning.Features;

/// <summary>
/// FNV-1a over UTF-16 units with a final avalanche. string.GetHashCode differs from run to run,
/// so nothing that enters a model file may come from it.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Start(uint seed) => (Offset ^ seed) * Prime;

    public static ulong Add(ulong hash, char unit) => (hash ^ unit) * Prime;

    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return hash;
    }

    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    public static ulong Of(ReadOnlySpan<char> text, uint seed = 0) => Finish(Add(Start(seed), text));
}
