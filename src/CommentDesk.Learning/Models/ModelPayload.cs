using System.Runtime.InteropServices;
using CommentDesk.Learning.Encoding;
using CommentDesk.Learning.Features;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Models;

/// <summary>The inside of a model file. A checksum protects from accidents, not from intent: every size is checked here again.</summary>
internal static class ModelPayload
{
    private const int MostThemes = 256;
    private const int Labels = 4;

    public static void Write(BinaryWriter writer, ModelParts parts)
    {
        var vocabulary = parts.Vocabulary;
        writer.Write(vocabulary.Comments);
        writer.Write(vocabulary.Rows);
        writer.Write(parts.ThemeCodes.Count);
        foreach (var code in parts.ThemeCodes)
            writer.Write(code);
        var before = -1;
        foreach (var bucket in vocabulary.Buckets)
        {
            writer.Write7BitEncodedInt(bucket - before);
            before = bucket;
        }
        foreach (var frequency in vocabulary.Frequencies)
            writer.Write7BitEncodedInt(frequency);
        VectorPayload.Write(writer, parts.Vectors);
        EncoderPayload.Write(writer, parts.Encoder);
        WriteTable(writer, parts.Labels);
        WriteTable(writer, parts.Themes);
    }

    public static ModelParts Read(BinaryReader reader)
    {
        var comments = Within(reader.ReadInt32(), 0, int.MaxValue, "comments");
        var rows = Within(reader.ReadInt32(), 0, FeatureSpace.Size, "rows");
        var themes = Within(reader.ReadInt32(), 0, MostThemes, "themes");
        var codes = new string[themes];
        for (var i = 0; i < themes; i++)
            codes[i] = reader.ReadString();
        var buckets = ReadBuckets(reader, rows);
        var frequencies = new int[rows];
        for (var i = 0; i < rows; i++)
            frequencies[i] = Within(reader.Read7BitEncodedInt(), 0, comments, "frequency");
        var vectors = VectorPayload.Read(reader);
        var encoder = EncoderPayload.Read(reader, vectors.Dimensions);
        var labelTable = ReadTable(reader, rows + vectors.Dimensions, Labels);
        var themeTable = ReadTable(reader, rows + vectors.Dimensions, themes);
        if (Left(reader) != 0)
            throw new InvalidDataException("bytes are left over after the weights.");
        return new ModelParts(new Vocabulary(comments, buckets, frequencies), vectors, encoder, labelTable, themeTable, codes);
    }

    private static int[] ReadBuckets(BinaryReader reader, int rows)
    {
        var buckets = new int[rows];
        var before = -1L;
        for (var i = 0; i < rows; i++)
        {
            before += Within(reader.Read7BitEncodedInt(), 1, FeatureSpace.Size, "bucket");
            buckets[i] = Within((int)before, 0, FeatureSpace.Size - 1, "bucket");
        }
        return buckets;
    }

    private static void WriteTable(BinaryWriter writer, WeightTable table)
    {
        writer.Write(table.Temperature);
        foreach (var scale in table.Scales)
            writer.Write(scale);
        for (var row = 0; row < table.Rows; row++)
            writer.Write(MemoryMarshal.AsBytes(table.StepsOf(row)));
    }

    private static WeightTable ReadTable(BinaryReader reader, int rows, int classes)
    {
        var size = sizeof(double) + (long)classes * sizeof(float) + (long)rows * classes * sizeof(short);
        if (size > Left(reader))
            throw new InvalidDataException("the weights are shorter than the head says.");
        var temperature = reader.ReadDouble();
        if (temperature is not (> 0 and < 1000))
            throw new InvalidDataException("the temperature is out of range.");
        var scales = new float[classes];
        for (var k = 0; k < classes; k++)
            scales[k] = Finite(reader.ReadSingle());
        var steps = new short[rows * classes];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        return new WeightTable(steps, scales, temperature);
    }

    private static float Finite(float scale) =>
        float.IsFinite(scale) ? scale : throw new InvalidDataException("a scale is not a number.");

    private static long Left(BinaryReader reader) => reader.BaseStream.Length - reader.BaseStream.Position;

    private static int Within(int value, int lowest, int highest, string what) => value >= lowest && value <= highest
        ? value
        : throw new InvalidDataException($"the number of {what} is out of range.");
}
