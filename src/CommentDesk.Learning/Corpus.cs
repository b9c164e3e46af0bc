using System.Text;
using System.Text.Json;

namespace CommentDesk.Learning;

/// <summary>
/// Labelled comments on disk: UTF-8 files with one JSON object a line,
/// <c>{"text":"…","label":"C|Q|N|O","theme":"roads"|null}</c>, for measuring also <c>"alt"</c> (a second label that can be
/// defended) and <c>"domain"</c>. Other fields are ignored; themes under names of other data sets get our codes.
/// </summary>
public static class Corpus
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one file, or every *.jsonl file of a folder in ordinal order of names.</summary>
    /// <exception cref="CorpusException">Nothing is there, or a line is bad.</exception>
    public static IReadOnlyList<Sample> Read(string pathOrFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrFolder);
        var samples = new List<Sample>();
        foreach (var file in FilesOf(pathOrFolder))
            ReadFile(file, samples);
        return samples;
    }

    private static string[] FilesOf(string pathOrFolder)
    {
        if (File.Exists(pathOrFolder))
            return [pathOrFolder];
        if (!Directory.Exists(pathOrFolder))
            throw new CorpusException($"{pathOrFolder}: there is no such file or folder. Give a *.jsonl file or a folder with such files.");
        var files = Directory.GetFiles(pathOrFolder, "*.jsonl");
        if (files.Length == 0)
            throw new CorpusException($"{pathOrFolder}: the folder holds no *.jsonl file. Put the labelled comments there, one JSON object a line.");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static void ReadFile(string file, List<Sample> samples)
    {
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(file, Strict))
            {
                number++;
                samples.Add(ReadLine(file, number, line));
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw new CorpusException($"{file}, after line {number}: the bytes are not UTF-8. Save the file as UTF-8.", exception);
        }
    }

    private static Sample ReadLine(string file, int number, string line)
    {
        var row = Parse(file, number, line);
        if (string.IsNullOrWhiteSpace(row.Text))
            throw CorpusException.At(file, number, "the field \"text\" is missing or empty.", "Write the comment there or remove the line.");
        if (!CommentLabelCodes.TryParse(row.Label, out var label))
            throw CorpusException.At(file, number, "the field \"label\" is none of C, Q, N, O.", "Write one of these letters.");
        if (row.Theme is not null && !IsCode(row.Theme))
            throw CorpusException.At(file, number, "the field \"theme\" is not a code.", "Write small Latin letters and underscores, or null.");
        if (!TryAlt(row.Alt, out var alt))
            throw CorpusException.At(file, number, "the field \"alt\" is none of C, Q, N, O.", "Write one of these letters, or null.");
        return new Sample(row.Text, label, CorpusThemes.Ours(row.Theme), alt == label ? null : alt, row.Domain, Weight(file, number, row.Weight), row.Measured ?? true);
    }

    private static double Weight(string file, int number, double? weight) => weight is null or (> 0 and <= 100)
        ? weight ?? 1
        : throw CorpusException.At(file, number, "the field \"weight\" is not a number above 0 and up to 100.", "Write such a number or leave the field out.");

    private static bool TryAlt(string? code, out CommentLabel? alt)
    {
        alt = CommentLabelCodes.TryParse(code, out var label) ? label : null;
        return code is null || alt is not null;
    }

    private static CorpusLine Parse(string file, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusLine)
                ?? throw CorpusException.At(file, number, "the line holds null.", "Write one JSON object a line.");
        }
        catch (JsonException exception)
        {
            throw CorpusException.At(
                file, number, $"not a JSON object with text, label and theme (byte {exception.BytePositionInLine ?? 0}).", "Write one JSON object a line, no blank lines.");
        }
    }

    private static bool IsCode(string theme) =>
        theme.Length is > 0 and <= 32 && theme.All(letter => letter is >= 'a' and <= 'z' or '_');
}
