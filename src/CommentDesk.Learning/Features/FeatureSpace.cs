namespace CommentDesk.Learning.Features;

/// <summary>
/// Where a feature lives: hashed n-grams in the first <see cref="HashedBuckets"/> places, one place a cue after them.
/// </summary>
internal static class FeatureSpace
{
    /// <summary>Raise it with any change to tokens, n-grams, cues or their order: older model files are then refused.</summary>
    public const int Version = 1;

    public const int HashedBuckets = 1 << 18;

    public static readonly int FirstTheme = HashedBuckets + (int)Cue.Last + 1;

    public static readonly int Size = FirstTheme + ThemeWords.All.Length;

    public static int Bucket(ulong hash) => (int)(StableHash.Finish(hash) & (HashedBuckets - 1));

    public static int Bucket(Cue cue) => HashedBuckets + (int)cue;

    public static int Theme(int theme) => FirstTheme + theme;
}
