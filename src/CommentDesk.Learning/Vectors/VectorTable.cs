using System.Globalization;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Vectors;

/// <summary>
/// Makes <see cref="WordVectors"/> from a table of vectors in the plain text form of word2vec and fastText
/// (a head line "count dimensions", then a word and its numbers a line) and from the texts they were learned on.
/// </summary>
public static class VectorTable
{
    private const int RunBuckets = 1 << 15;
    private const int Passes = 12;
    private const double Usual = 0.9995;
    private const float FirstStep = 0.5f;

    /// <param name="table">Words must be in the normal form of this engine: see <see cref="NormalWords"/>.</param>
    /// <param name="texts">Comments, for counting in how many each word is met.</param>
    /// <exception cref="InvalidDataException">The table is not of the form; the message names the line.</exception>
    public static WordVectors Read(TextReader table, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(texts);
        var met = Met(texts, out var comments);
        var dimensions = Dimensions(table.ReadLine());
        var kept = new SortedDictionary<uint, (string Word, float[] Vector)>();
        for (var number = 2; table.ReadLine() is { } line; number++)
        {
            var (word, vector) = Parse(line, number, dimensions);
            if (!met.TryGetValue(word, out var count) || kept.Count == WordVectors.MostWords)
                continue;
            var rarity = (float)Math.Log((double)comments / count);
            for (var i = 0; i < vector.Length; i++)
                vector[i] *= rarity;
            kept.TryAdd(WordVectors.Key(word), (word, vector));
        }
        var runs = Fit([.. kept.Values], dimensions);
        var words = kept.Values.Select(row => Quantise(row.Vector, 1)).ToArray();
        var (steps, runScale) = Quantise(runs, Usual);
        return new WordVectors(dimensions, [.. kept.Keys], [.. words.SelectMany(word => word.Steps)], [.. words.Select(word => word.Scale)], steps, runScale);
    }

    /// <summary>The words of a text in their normal form, one space between them: what a vector tool is to be fed with.</summary>
    public static string NormalWords(string text) =>
        string.Join(' ', Normalizer.Read(text).Tokens.Select(token => token.Norm.Replace(' ', '_')));

    // Letter runs are fitted so that the mean over a known word comes near its vector: least squares by small steps.
    private static float[] Fit((string Word, float[] Vector)[] words, int dimensions)
    {
        var table = new float[RunBuckets * dimensions];
        Span<int> buckets = stackalloc int[96];
        var miss = new float[dimensions];
        for (var pass = 0; pass < Passes; pass++)
        {
            var step = FirstStep * (1 - (float)pass / Passes);
            foreach (var (word, vector) in words)
            {
                var count = WordVectors.RunsOf(word, buckets, RunBuckets);
                if (count == 0)
                    continue;
                vector.CopyTo(miss, 0);
                foreach (var bucket in buckets[..count])
                {
                    for (var i = 0; i < dimensions; i++)
                        miss[i] -= table[bucket * dimensions + i] / count;
                }
                foreach (var bucket in buckets[..count])
                {
                    for (var i = 0; i < dimensions; i++)
                        table[bucket * dimensions + i] += step * miss[i];
                }
            }
        }
        return table;
    }

    // Of many values the few largest are cut off so that the small ones keep their precision.
    private static (sbyte[] Steps, float Scale) Quantise(float[] values, double share)
    {
        var sizes = values.Select(Math.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 0 : sizes[Math.Min(sizes.Length - 1, (int)(sizes.Length * share))];
        var scale = largest > 0 ? largest / sbyte.MaxValue : 1;
        return ([.. values.Select(value => (sbyte)Math.Clamp(MathF.Round(value / scale), -sbyte.MaxValue, sbyte.MaxValue))], scale);
    }

    private static Dictionary<string, int> Met(IEnumerable<string> texts, out int comments)
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        comments = 0;
        foreach (var text in texts)
        {
            comments++;
            foreach (var word in Normalizer.Read(text).Tokens.Where(token => token.IsWord).Select(token => token.Norm).Distinct())
                met[word] = met.GetValueOrDefault(word) + 1;
        }
        return met;
    }

    private static int Dimensions(string? head) =>
        head?.Split(' ') is [_, var size] && int.TryParse(size, CultureInfo.InvariantCulture, out var dimensions) && dimensions is > 0 and <= WordVectors.MostDimensions
            ? dimensions
            : throw new InvalidDataException($"the first line is not \"words dimensions\" with at most {WordVectors.MostDimensions} dimensions. Give a *.vec file in the text form of word2vec.");

    private static (string Word, float[] Vector) Parse(string line, int number, int dimensions)
    {
        var parts = line.TrimEnd().Split(' ');
        var vector = new float[dimensions];
        if (parts.Length != dimensions + 1)
            throw new InvalidDataException($"line {number} does not hold a word and {dimensions} numbers. Make the file again.");
        for (var i = 0; i < dimensions; i++)
        {
            if (!float.TryParse(parts[i + 1], CultureInfo.InvariantCulture, out vector[i]) || !float.IsFinite(vector[i]))
                throw new InvalidDataException($"line {number} holds something that is not a number. Make the file again.");
        }
        return (parts[0], vector);
    }
}
