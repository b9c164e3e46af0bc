using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CommentDesk.Worker.Telegram.Pictures;

namespace CommentDesk.Tests.Telegram.Pictures;

public sealed class PngTests
{
    [Test]
    public void The_checksum_is_the_one_every_reader_of_png_computes()
    {
        Assert.That(Png.Checksum("IEND"u8), Is.EqualTo(0xAE426082));
        Assert.That(Png.Checksum("123456789"u8), Is.EqualTo(0xCBF43926));
    }

    [Test]
    public void A_drawing_comes_back_from_its_file_point_by_point()
    {
        var canvas = new Canvas(7, 5);
        canvas.Fill(2, 1, 3, 2, new Ink(1, 2, 3));
        canvas.Fill(-4, 4, 100, 100, new Ink(200, 100, 50));

        var file = Png.Write(canvas);

        Assert.That(file[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
        var chunks = Chunks(file).ToList();
        Assert.That(chunks.Select(chunk => chunk.Kind), Is.EqualTo(new[] { "IHDR", "IDAT", "IEND" }));
        Assert.That(chunks[0].Content, Is.EqualTo(new byte[] { 0, 0, 0, 7, 0, 0, 0, 5, 8, 2, 0, 0, 0 }));
        var points = Unpacked(chunks[1].Content);
        for (var y = 0; y < 5; y++)
        {
            Assert.That(points[y * 22], Is.Zero, "no filter");
            for (var x = 0; x < 7; x++)
                Assert.That(points[((y * 22) + 1 + (x * 3))..][..3], Is.EqualTo(new[] { canvas.At(x, y).Red, canvas.At(x, y).Green, canvas.At(x, y).Blue }));
        }

        Assert.That((canvas.At(4, 2), canvas.At(5, 2), canvas.At(0, 4)), Is.EqualTo((new Ink(1, 2, 3), Ink.White, new Ink(200, 100, 50))));
    }

    private static IEnumerable<(string Kind, byte[] Content)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)), Is.EqualTo(Png.Checksum(file.AsSpan(at + 4, 4 + length))));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var points = new MemoryStream();
        zlib.CopyTo(points);
        return points.ToArray();
    }
}
