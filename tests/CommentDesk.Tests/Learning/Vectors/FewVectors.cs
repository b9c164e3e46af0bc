using CommentDesk.Learning.Vectors;

namespace CommentDesk.Tests.Learning.Vectors;

/// <summary>A small table of vectors: words of one meaning point one way.</summary>
internal static class FewVectors
{
    public const int Dimensions = 16;

    private static readonly string[][] Kin =
    [
        ["яма", "яме", "выбоина", "провал"],
        ["спасибо", "благодарю", "молодцы"],
        ["сосед", "дворник", "кот"],
        ["ругает", "хвалит"],
    ];

    public static WordVectors Table { get; } = VectorTable.Read(new StringReader(Text), Kin.SelectMany(words => words).Concat(["прочее", "иное"]));

    public static string Text => $"{Kin.Sum(words => words.Length)} {Dimensions}\n" + string.Join('\n', Kin.SelectMany((words, kin) =>
        words.Select((word, place) => word + " " + string.Join(' ', Enumerable.Range(0, Dimensions).Select(i => Number(kin, place, i))))));

    private static string Number(int kin, int place, int i) =>
        ((i / 4 == kin ? 1 : 0) + (i == (place * 5 + kin) % Dimensions ? 0.3 : 0)).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
