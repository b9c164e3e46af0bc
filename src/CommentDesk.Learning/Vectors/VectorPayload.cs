namespace CommentDesk.Learning.Vectors;

/// <summary>Word vectors inside a model file; every size is checked before memory is taken.</summary>
internal static class VectorPayload
{
    private const int MostRuns = 1 << 18;

    public static void Write(BinaryWriter writer, WordVectors vectors)
    {
        writer.Write(vectors.Dimensions);
        if (vectors.Dimensions == 0)
            return;
        writer.Write(vectors.Keys.Length);
        writer.Write(vectors.Runs.Length / vectors.Dimensions);
        writer.Write(vectors.RunScale);
        foreach (var key in vectors.Keys)
            writer.Write(key);
        foreach (var scale in vectors.Scales)
            writer.Write(scale);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vectors.Words.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vectors.Runs.AsSpan()));
    }

    /// <exception cref="InvalidDataException">A size is out of range.</exception>
    public static WordVectors Read(BinaryReader reader)
    {
        var dimensions = Within(reader.ReadInt32(), WordVectors.MostDimensions);
        if (dimensions == 0)
            return WordVectors.None;
        var words = Within(reader.ReadInt32(), WordVectors.MostWords);
        var runs = Within(reader.ReadInt32(), MostRuns);
        var runScale = Finite(reader.ReadSingle());
        if (words * (long)(dimensions + sizeof(uint) + sizeof(float)) + runs * (long)dimensions > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new InvalidDataException("the word vectors are shorter than their head says.");
        var keys = new uint[words];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(keys.AsSpan()));
        var scales = new float[words];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scales.AsSpan()));
        foreach (var scale in scales)
            Finite(scale);
        return new WordVectors(dimensions, keys, Steps(reader, words * dimensions), scales, Steps(reader, runs * dimensions), runScale);
    }

    private static sbyte[] Steps(BinaryReader reader, int count)
    {
        var steps = new sbyte[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(steps.AsSpan()));
        return steps;
    }

    private static int Within(int value, int highest) => value >= 0 && value <= highest
        ? value
        : throw new InvalidDataException("a size of the word vectors is out of range.");

    private static float Finite(float scale) =>
        float.IsFinite(scale) ? scale : throw new InvalidDataException("a scale of the word vectors is not a number.");
}
