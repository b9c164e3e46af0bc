namespace CommentDesk.Torture.Script;

/// <summary>
/// Chance that can be repeated: what is drawn depends on the seed and on what it is about, never on when it is asked, so that a
/// person decides the same about the same ticket whatever happened in between.
/// </summary>
internal sealed class Dice(int seed)
{
    public Random For(string about)
    {
        // FNV-1a: stable from run to run, which the runtime's own hash is not.
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in about)
            hash = (hash ^ letter) * 1099511628211UL;
        return new Random((int)(hash ^ (hash >> 32)));
    }

    public int Percent(string about) => For(about).Next(100);
}

internal static class Drawing
{
    public static T One<T>(this Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;
}
