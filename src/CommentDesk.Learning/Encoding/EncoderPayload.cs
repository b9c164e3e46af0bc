using System.Runtime.InteropServices;

namespace CommentDesk.Learning.Encoding;

/// <summary>An encoder inside a model file.</summary>
internal static class EncoderPayload
{
    private const int MostCells = 256;

    public static void Write(BinaryWriter writer, Encoder? encoder)
    {
        writer.Write(encoder?.Shape.Cells ?? 0);
        foreach (var number in encoder?.Numbers ?? [])
            writer.Write(number);
    }

    /// <exception cref="InvalidDataException">A size is out of range or a number is not one.</exception>
    public static Encoder? Read(BinaryReader reader, int dimensions)
    {
        var cells = reader.ReadInt32();
        if (cells == 0)
            return null;
        if (cells is < 0 or > MostCells || cells % 16 != 0 || dimensions == 0 || dimensions % 16 != 0)
            throw new InvalidDataException("the size of the encoder is out of range.");
        var shape = new EncoderShape(dimensions, cells);
        if (shape.Count * (long)sizeof(float) > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new InvalidDataException("the encoder is shorter than its head says.");
        var numbers = new float[shape.Count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        if (!Array.TrueForAll(numbers, float.IsFinite))
            throw new InvalidDataException("the encoder holds something that is not a number.");
        return new Encoder(shape, numbers);
    }
}
