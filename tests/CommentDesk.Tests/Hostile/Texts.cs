using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Hostile;

/// <summary>Any string there is: all of Unicode, halves of characters, controls, what joins and what turns around.</summary>
internal static class Texts
{
    private static readonly string[] s_awkward =
    [
        "<b>", "</b>", "<a href=\"x\">", "&amp;", "&lt", "&#60;", "&", "\"", "'", "]]>", "<!--", "\0", "\u0001", "\u001b", "\t", "\r", "\n", "\r\n", "  ", "\u00a0",
        "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe", "\ud83d", "\ude00", "😀", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇷🇺", "👍🏽", "й", "и\u0306", "a\u0301\u0323\u0489",
        "\u0e47\u0e47\u0e47", "שלום", "مرحبا", "각", "ﷺ", "İ", "ß", "{0}", "{0:a|b|c}", "@17", "#role.admin", "/start", "https://t.me/x?y=1&z=\"2\"",
    ];

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Gen.Elements(s_awkward),
        Gen.Elements("Вода ", "нет ", "второй день.", "Спасибо\n"),
        Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()),
        Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32),
        Gen.Choose(1, 300).Select(count => new string('\u0301', count)));

    public static readonly Gen<string> Any = s_piece.ListOf().Select(string.Concat);

    /// <summary>So long that it needs several messages.</summary>
    public static readonly Gen<string> Long =
        from text in Any
        from times in Gen.Choose(1, 60)
        from gap in Gen.Elements("", " ", "\n", "👨‍👩‍👧‍👦")
        select string.Concat(Enumerable.Repeat(text + gap, times));

    public static Arbitrary<string> Arbitrary => Arb.From(Any, Shrunk);

    /// <summary>As the desk sends it: halves of characters replaced.</summary>
    public static string Whole(string text)
    {
        var whole = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static IEnumerable<string> Shrunk(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            yield return text[..length];
            yield return text[^length..];
        }

        if (text.Length > 0)
            yield return "";
    }
}
