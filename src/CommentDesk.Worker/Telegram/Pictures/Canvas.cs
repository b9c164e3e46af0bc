namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>A colour, each part 0 to 255.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static readonly Ink White = new(255, 255, 255);
    public static readonly Ink Black = new(28, 28, 30);
    public static readonly Ink Grey = new(110, 110, 118);
    public static readonly Ink Pale = new(242, 242, 245);
    public static readonly Ink Right = new(46, 158, 91);
    public static readonly Ink Wrong = new(209, 67, 56);

    /// <summary>Light enough that black words on it are read more easily than white ones.</summary>
    public bool Light => (Red * 299) + (Green * 587) + (Blue * 114) > 150_000;

    /// <summary>So much of the other colour, 0 to 1.</summary>
    public Ink Towards(Ink other, double share) => new(Mixed(Red, other.Red, share), Mixed(Green, other.Green, share), Mixed(Blue, other.Blue, share));

    private static byte Mixed(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * Math.Clamp(share, 0, 1)));
}

/// <summary>A white sheet on which rectangles and words are drawn. What lies beyond its edges is not drawn.</summary>
internal sealed class Canvas
{
    private readonly byte[] _points;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        _points = new byte[width * height * 3];
        Array.Fill(_points, byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Line(int line) => _points.AsSpan(line * Width * 3, Width * 3);

    public Ink At(int x, int y) => new(_points[Offset(x, y)], _points[Offset(x, y) + 1], _points[Offset(x, y) + 2]);

    public void Fill(int x, int y, int width, int height, Ink ink)
    {
        for (var row = Math.Max(0, y); row < Math.Min(Height, y + height); row++)
            for (var column = Math.Max(0, x); column < Math.Min(Width, x + width); column++)
                (_points[Offset(column, row)], _points[Offset(column, row) + 1], _points[Offset(column, row) + 2]) = (ink.Red, ink.Green, ink.Blue);
    }

    public void Frame(int x, int y, int width, int height, int thick, Ink ink)
    {
        Fill(x, y, width, thick, ink);
        Fill(x, y + height - thick, width, thick, ink);
        Fill(x, y, thick, height, ink);
        Fill(x + width - thick, y, thick, height, ink);
    }

    /// <summary>Each dot of a letter a square of so many points.</summary>
    public void Write(string words, int x, int y, int size, Ink ink)
    {
        foreach (var letter in words)
        {
            foreach (var (column, row) in Letters.Dots(letter))
                Fill(x + (column * size), y + (row * size), size, size, ink);
            x += Letters.Pitch * size;
        }
    }

    public void WriteCentred(string words, int x, int y, int width, int size, Ink ink) =>
        Write(words, x + ((width - Letters.Width(words, size)) / 2), y, size, ink);

    private int Offset(int x, int y) => ((y * Width) + x) * 3;
}
