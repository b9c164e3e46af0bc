using System.Text;

namespace CommentDesk.Fuzz.Mutation;

/// <summary>Cuts, flips, doubles and strews bytes, whole letters and halves of letters.</summary>
internal sealed class ByteMutation(Random random)
{
    private const int Longest = 2 << 20;

    public byte[] Of(byte[] input)
    {
        var bytes = input;
        for (var count = 1 + random.Next(4); count > 0; count--)
            bytes = Once(bytes);
        return bytes;
    }

    private byte[] Once(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        var rest = bytes.Length - at;
        switch (random.Next(8))
        {
            case 0:
                return bytes[..at];
            case 1 when rest > 0:
                return Changed(bytes, at, (byte)(bytes[at] ^ (1 << random.Next(8))));
            case 2 when rest > 0:
                return Changed(bytes, at, (byte)random.Next(256));
            case 3:
                return Inserted(bytes, at, Encoding.UTF8.GetBytes(Odd.Text[random.Next(Odd.Text.Length)]));
            case 4:
                var strewn = new byte[random.Next(1, 6)];
                random.NextBytes(strewn);
                return Inserted(bytes, at, strewn);
            case 5 when rest > 0:
                var length = random.Next(1, Math.Min(rest, 40) + 1);
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 6 when rest > 0 && bytes.Length < Longest:
                var part = bytes.AsSpan(at, random.Next(1, Math.Min(rest, 200) + 1));
                var times = random.Next(30) == 0 ? random.Next(1, 200) : 1;
                return Inserted(bytes, at, Repeated(part, times));
            default:
                return Inserted(bytes, at, [(byte)random.Next(0x80, 0x100)]);
        }
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }

    private static byte[] Inserted(byte[] bytes, int at, ReadOnlySpan<byte> piece) => [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(at)];

    private static byte[] Repeated(ReadOnlySpan<byte> part, int times)
    {
        var all = new byte[part.Length * times];
        for (var time = 0; time < times; time++)
            part.CopyTo(all.AsSpan(time * part.Length));
        return all;
    }
}
