using System.Collections.Frozen;

namespace CommentDesk.Worker.Telegram.Pictures;

/// <summary>
/// Letters of five by seven dots, drawn in <c>letters.txt</c>: digits, Latin and Cyrillic capitals, and the few small letters
/// of which names of models are made. Another small letter is written as its capital, an unknown one as a box.
/// </summary>
internal static class Letters
{
    public const int Wide = 5;
    public const int High = 7;

    /// <summary>From one letter to the next.</summary>
    public const int Pitch = Wide + 1;

    private static readonly (int, int)[] s_box = [.. from row in Enumerable.Range(0, High) from column in Enumerable.Range(0, Wide)
                                                     where row is 0 or High - 1 || column is 0 or Wide - 1 select (column, row)];

    private static readonly FrozenDictionary<char, (int Column, int Row)[]> s_drawn = Read();

    public static bool Has(char letter) => letter == ' ' || s_drawn.ContainsKey(letter) || s_drawn.ContainsKey(char.ToUpperInvariant(letter));

    public static IReadOnlyList<(int Column, int Row)> Dots(char letter) => letter == ' ' ? []
        : s_drawn.GetValueOrDefault(letter) ?? s_drawn.GetValueOrDefault(char.ToUpperInvariant(letter)) ?? s_box;

    public static int Width(string words, int size) => words.Length == 0 ? 0 : ((words.Length * Pitch) - 1) * size;

    /// <summary>Blocks of a line with letters, each above its drawing, and seven lines of dots.</summary>
    private static FrozenDictionary<char, (int, int)[]> Read()
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream("letters.txt")
            ?? throw new InvalidOperationException("The letters letters.txt are not built in. Build the project CommentDesk.Worker again.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).ToList();
        var drawn = new Dictionary<char, (int, int)[]>();
        foreach (var block in lines.Chunk(High + 1))
            for (var at = 0; at < block[0].Length; at += Pitch)
                drawn.Add(block[0][at], [.. Dots(block, at)]);
        return drawn.ToFrozenDictionary();
    }

    private static IEnumerable<(int, int)> Dots(string[] block, int at) =>
        from row in Enumerable.Range(0, High)
        from column in Enumerable.Range(0, Wide)
        where block[row + 1][at + column] == '#'
        select (column, row);
}
