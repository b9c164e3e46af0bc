using System.Security.Cryptography;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// The file: magic "CDLM", format, feature version, payload length, payload, SHA-256 of all before it. Little-endian, no time stamp.
/// Payload: comments, rows, themes; theme codes; buckets as steps from the one before; frequencies; word vectors; encoder; two weight tables.
/// Sizes are checked against the length before anything is allocated.
/// </summary>
internal static class ModelFile
{
    public const int Format = 2;
    public const int LargestFile = 64 << 20;

    private const uint Magic = 0x4D4C4443;
    private const int HeadLength = 16;
    private const int SumLength = SHA256.HashSizeInBytes;

    public static byte[] Write(ModelParts parts)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload))
            ModelPayload.Write(writer, parts);
        var body = payload.ToArray();
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file))
        {
            writer.Write(Magic);
            writer.Write(Format);
            writer.Write(FeatureSpace.Version);
            writer.Write(body.Length);
            writer.Write(body);
            writer.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, HeadLength + body.Length)));
        }
        return file.ToArray();
    }

    /// <exception cref="ModelFileException">The bytes are damaged, cut, or of another version.</exception>
    public static ModelParts Read(byte[] bytes, string name)
    {
        if (bytes.Length < HeadLength + SumLength)
            throw Refuse(name, $"it is only {bytes.Length} bytes long, so it was cut or is something else.", Again);
        if (BitConverter.ToUInt32(bytes, 0) != Magic)
            throw Refuse(name, "it is not a CommentDesk model.", "Give the path of a *.model file made by training.");
        if (BitConverter.ToInt32(bytes, 4) != Format)
            throw Refuse(name, $"its format is {BitConverter.ToInt32(bytes, 4)}, this program reads {Format}.", Retrain);
        if (BitConverter.ToInt32(bytes, 12) != bytes.Length - HeadLength - SumLength)
            throw Refuse(name, "its length is not the one written in its head, so it was cut or joined.", Again);
        var body = bytes.AsSpan(0, bytes.Length - SumLength);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - SumLength)))
            throw Refuse(name, "its checksum is wrong, so it was damaged.", Again);
        if (BitConverter.ToInt32(bytes, 8) != FeatureSpace.Version)
            throw Refuse(name, $"it was trained with features {BitConverter.ToInt32(bytes, 8)}, this program has {FeatureSpace.Version}.", Retrain);
        return ReadPayload(bytes, name);
    }

    private const string Again = "Copy the file again or restore it from the repository.";
    private const string Retrain = "Train a model with this program.";

    private static ModelParts ReadPayload(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes, HeadLength, bytes.Length - HeadLength - SumLength, writable: false);
        using var reader = new BinaryReader(stream);
        try
        {
            return ModelPayload.Read(reader);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or FormatException)
        {
            throw new ModelFileException($"The model {name} cannot be used: {exception.Message} {Retrain}", exception);
        }
    }

    private static ModelFileException Refuse(string name, string cause, string cure) =>
        new($"The model {name} cannot be used: {cause} {cure}");
}
