using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Vectors;

/// <summary>
/// What words mean, as numbers learned from unlabelled text: words used alike have vectors alike. Each row is already
/// multiplied by the rarity of its word, so the sum over a comment is the weighted mean but for its length. Words are kept
/// as 32-bit hashes in 8-bit steps; a word that is not kept is the mean of its letter runs. Immutable, thread-safe.
/// </summary>
public sealed class WordVectors
{
    internal const int MostDimensions = 128;
    internal const int MostWords = 1 << 18;
    internal const int ShortestRun = 3;
    internal const int LongestRun = 5;

    private const int LongestSpelled = 24;
    private const int MostRuns = LongestSpelled * (LongestRun - ShortestRun + 1) + 8;
    private const uint WordSeed = 71;
    private const uint RunSeed = 72;

    private readonly int[] _slots;

    internal WordVectors(int dimensions, uint[] keys, sbyte[] words, float[] scales, sbyte[] runs, float runScale)
    {
        Dimensions = dimensions;
        Keys = keys;
        Words = words;
        Scales = scales;
        Runs = runs;
        RunScale = runScale;
        _slots = new int[SlotsFor(keys.Length)];
        for (var row = 0; row < keys.Length; row++)
            Place(keys[row], row);
    }

    /// <summary>No vectors: every comment's vector is empty.</summary>
    public static WordVectors None { get; } = new(0, [], [], [], [], 1);

    /// <summary>Numbers a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Words with a vector of their own.</summary>
    public int Count => Keys.Length;

    internal uint[] Keys { get; }

    internal sbyte[] Words { get; }

    /// <summary>What a step of each word is worth.</summary>
    internal float[] Scales { get; }

    internal sbyte[] Runs { get; }

    internal float RunScale { get; }

    internal static uint Key(ReadOnlySpan<char> norm) => (uint)StableHash.Finish(StableHash.Add(StableHash.Start(WordSeed), norm));

    /// <summary>Writes the vectors of a comment's tokens one after another, zeros for what is no word.</summary>
    internal void Read(ReadOnlySpan<Token> tokens, Span<float> vectors)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var vector = vectors.Slice(i * Dimensions, Dimensions);
            if (tokens[i].IsWord)
                Read(tokens[i].Norm, vector);
            else
                vector.Clear();
        }
    }

    /// <summary>Writes the vector of one word: <see cref="Dimensions"/> numbers.</summary>
    internal void Read(string norm, Span<float> vector)
    {
        Span<int> sums = stackalloc int[MostDimensions];
        sums = sums[..Dimensions];
        sums.Clear();
        if (Find(Key(norm)) is var row and >= 0)
        {
            Add(Words.AsSpan(row * Dimensions, Dimensions), sums);
            Rows.Scaled(sums, Scales[row], vector);
            return;
        }
        Span<int> runs = stackalloc int[MostRuns];
        var count = RunsOf(norm, runs, Runs.Length / Math.Max(1, Dimensions));
        foreach (var run in runs[..count])
            Add(Runs.AsSpan(run * Dimensions, Dimensions), sums);
        Rows.Scaled(sums, RunScale / Math.Max(1, count), vector);
    }

    /// <summary>The letter runs of a word between its edges, as buckets; how many were written.</summary>
    internal static int RunsOf(string norm, Span<int> buckets, int size)
    {
        if (size == 0)
            return 0;
        Span<char> padded = stackalloc char[LongestSpelled + 2];
        var length = Math.Min(norm.Length, LongestSpelled);
        padded[0] = '<';
        norm.AsSpan(0, length).CopyTo(padded[1..]);
        padded[length + 1] = '>';
        padded = padded[..(length + 2)];
        var count = 0;
        for (var start = 0; start + ShortestRun <= padded.Length; start++)
        {
            var hash = StableHash.Start(RunSeed);
            for (var end = start; end < padded.Length && end - start < LongestRun; end++)
            {
                hash = StableHash.Add(hash, padded[end]);
                if (end - start + 1 >= ShortestRun && count < buckets.Length)
                    buckets[count++] = (int)(StableHash.Finish(hash) % (ulong)size);
            }
        }
        return count;
    }

    // Steps are whole numbers, so the order of adding does not matter.
    private static void Add(ReadOnlySpan<sbyte> steps, Span<int> sums)
    {
        var at = 0;
        for (; at + Vector128<sbyte>.Count <= steps.Length; at += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(steps[at..]));
            AddFour(Vector128.WidenLower(low), sums[at..]);
            AddFour(Vector128.WidenUpper(low), sums[(at + 4)..]);
            AddFour(Vector128.WidenLower(high), sums[(at + 8)..]);
            AddFour(Vector128.WidenUpper(high), sums[(at + 12)..]);
        }
        for (; at < steps.Length; at++)
            sums[at] += steps[at];
    }

    private static void AddFour(Vector128<int> steps, Span<int> sums)
    {
        ref var first = ref MemoryMarshal.GetReference(sums);
        (Vector128.LoadUnsafe(ref first) + steps).StoreUnsafe(ref first);
    }

    private int Find(uint key)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)key & mask; _slots[at] != 0; at = (at + 1) & mask)
        {
            if (Keys[_slots[at] - 1] == key)
                return _slots[at] - 1;
        }
        return -1;
    }

    private void Place(uint key, int row)
    {
        var mask = _slots.Length - 1;
        var at = (int)key & mask;
        while (_slots[at] != 0)
            at = (at + 1) & mask;
        _slots[at] = row + 1;
    }

    private static int SlotsFor(int words)
    {
        var slots = 4;
        while (slots < words * 2)
            slots *= 2;
        return slots;
    }
}
