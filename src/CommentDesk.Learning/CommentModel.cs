using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Features;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Models;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning;

/// <summary>
/// A trained classifier. Immutable; <see cref="Judge"/> may be called from any number of threads at once.
/// </summary>
public sealed class CommentModel
{
    private const int MostThemes = 3;

    private readonly byte[] _bytes;
    private readonly ModelParts _parts;

    private CommentModel(byte[] bytes, ModelParts parts)
    {
        _bytes = bytes;
        _parts = parts;
        Id = "m-" + Convert.ToHexStringLower(bytes.AsSpan(bytes.Length - 32, 4));
    }

    /// <summary>Short name of the content, like <c>m-1a2b3c4d</c>: equal bytes, equal id.</summary>
    public string Id { get; }

    /// <summary>How many comments it was trained on.</summary>
    public int Comments => _parts.Vocabulary.Comments;

    /// <summary>The theme codes it can tell apart.</summary>
    public IReadOnlyList<string> Themes => _parts.ThemeCodes;

    /// <summary>The word vectors it reads with, for training another model.</summary>
    public WordVectors Vectors => _parts.Vectors;

    internal ModelParts Parts => _parts;

    internal static CommentModel From(ModelParts parts) => new(ModelFile.Write(parts), parts);

    /// <summary>Reads a model file.</summary>
    /// <exception cref="ModelFileException">It is missing, damaged, cut, too large, or of another version.</exception>
    public static CommentModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            using var file = File.OpenRead(path);
            return Load(file, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException($"The model {path} cannot be read: {exception.Message} Check the path and the rights, or train a model.", exception);
        }
    }

    /// <summary>Reads a model from a stream that knows its length.</summary>
    /// <param name="stream">From its position to its end.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <exception cref="ModelFileException">It is damaged, cut, too large, or of another version.</exception>
    public static CommentModel Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.Length - stream.Position > ModelFile.LargestFile)
            throw new ModelFileException($"The model {name} cannot be used: it is larger than 64 MB. Give a *.model file made by training.");
        var bytes = new byte[stream.Length - stream.Position];
        stream.ReadExactly(bytes);
        return new CommentModel(bytes, ModelFile.Read(bytes, name));
    }

    /// <summary>Writes beside the target and renames: a reader sees the old file or the new one, never half of it.</summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var beside = path + ".part";
        using (var file = File.Create(beside))
        {
            file.Write(_bytes);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Writes the bytes of the model file.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(_bytes);
    }

    /// <summary>The label alone, for many comments in a row: no themes, flags and reasons.</summary>
    /// <param name="text">Any text whatever, as for <see cref="Judge"/>.</param>
    /// <param name="probabilities">Receives the calibrated probabilities of C, Q, N, O in this order.</param>
    public CommentLabel Label(string text, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Label(Normalizer.Read(text), Workplace.Mine(), probabilities);
    }

    /// <summary>Judges any text whatever; of a very long one the head and the tail (4,000 characters) are looked at.</summary>
    public Judgement Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = Normalizer.Read(text);
        var desk = Workplace.Mine();
        var probabilities = new double[CommentLabelCodes.All.Count];
        var label = Label(normal, desk, probabilities);
        var best = (int)label;
        return new Judgement(
            label,
            probabilities[best],
            probabilities,
            ThemesOf(desk),
            FlagRules.Read(normal, label),
            Explanation.Of(normal, desk.Bag, desk.Rows, desk.Values, _parts.Labels, best));
    }

    private CommentLabel Label(NormalText normal, Workplace desk, Span<double> probabilities)
    {
        desk.Read(normal, _parts.Vocabulary, _parts.Vectors);
        Mixture.Score(_parts, normal, desk, probabilities);
        ExactMath.Softmax(probabilities, _parts.Labels.Temperature);
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        return (CommentLabel)best;
    }

    private ThemeGuess[] ThemesOf(Workplace desk)
    {
        var probabilities = new double[_parts.ThemeCodes.Count];
        if (probabilities.Length == 0)
            return [];
        _parts.Themes.Score(desk.Rows, desk.Values, probabilities);
        ExactMath.Softmax(probabilities, _parts.Themes.Temperature);
        return ThemeRanking.Top(probabilities, _parts.ThemeCodes, MostThemes);
    }
}
