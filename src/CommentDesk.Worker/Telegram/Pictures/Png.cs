using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>
/// Writes PNG (ISO/IEC 15948): true colour, eight bits a channel, no filter, one compressed block of lines. All that a
/// drawing of rectangles needs, and no imaging library.
/// </summary>
internal static class Png
{
    private static readonly byte[] s_signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] s_remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(s_signature);
        Chunk(file, "IHDR", Head(canvas));
        Chunk(file, "IDAT", Lines(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The checksum of PNG and zip (CRC-32, reflected polynomial EDB88320).</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = s_remainders[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static byte[] Head(Canvas canvas)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), canvas.Height);
        // Eight bits, true colour; compression, filter and interlace are the only ones there are, or none.
        (head[8], head[9]) = (8, 2);
        return head;
    }

    private static byte[] Lines(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var line = 0; line < canvas.Height; line++)
            {
                zlib.WriteByte(0);
                zlib.Write(canvas.Line(line));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, string kind, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(kind, chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(chunk.AsSpan(4, 4 + content.Length)));
        file.Write(chunk);
    }

    private static uint Remainder(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        return sum;
    }
}
