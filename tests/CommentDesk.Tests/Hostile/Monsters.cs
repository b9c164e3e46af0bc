namespace CommentDesk.Tests.Hostile;

/// <summary>Texts nobody writes by hand, of any size.</summary>
internal static class Monsters
{
    private static readonly (string Name, string Piece)[] s_pieces =
    [
        ("words", "нет воды "), ("one word", "я"), ("combining marks", "\u0301\u0489"), ("Zalgo", "З\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0489"),
        ("zero width and right to left", "\u200b\u202e\u2066\ufeff"), ("links", "https://x.ru/1 "), ("families", "👨‍👩‍👧‍👦"), ("NULs", "\0"),
        ("halves of characters", "\ud83d"), ("phones", "+7 900 000-00-00 "), ("mail", "a-b+c.d@"), ("half an advertisement", "натяжн"), ("tags", "<b>&"),
        ("mentions", "@lena "), ("digits", "9"), ("dots", "."), ("brackets", "(("), ("lines", "\n"), ("pluses", "+-"), ("masked swearing", "а.б@"),
    ];

    public static IEnumerable<string> Names => s_pieces.Select(one => one.Name);

    /// <summary>A monster of about so many UTF-16 units.</summary>
    public static string Of(string name, int size)
    {
        var piece = s_pieces.Single(one => one.Name == name).Piece;
        return string.Concat(Enumerable.Repeat(piece, size / piece.Length));
    }
}
