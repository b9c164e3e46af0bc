using System.Globalization;
using System.Text;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>
/// A stranger's text as it can be read on a card: without what turns the direction of writing or is not seen at all, and
/// with at most a few marks on one letter. What is stored and learned from stays as it was written.
/// </summary>
internal static class Legible
{
    /// <summary>Vietnamese puts two on a letter, Hebrew three.</summary>
    private const int MostMarks = 4;
    private const int MostEmptyLines = 2;

    /// <param name="most">Reading stops when so much is known to be shown: the length of a text must not cost its reader.</param>
    public static string Of(string text, int most = int.MaxValue)
    {
        var legible = new StringBuilder(Math.Min(text.Length, 4096));
        var (marks, lines) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (legible.Length > most)
                break;
            if (rune.Value is '\n')
            {
                if (lines++ <= MostEmptyLines)
                    legible.Append('\n');
                continue;
            }

            if (Hidden(rune))
                continue;
            marks = IsMark(rune) ? marks + 1 : Joins(rune) ? marks : 0;
            if (marks > MostMarks)
                continue;
            legible.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            lines = Rune.IsWhiteSpace(rune) ? lines : 0;
        }

        return legible.ToString();
    }

    /// <summary>Whether there is anything to be seen.</summary>
    public static bool Any(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && !Hidden(rune) && !Blank(rune)
                && !IsMark(rune))
                return true;
        }

        return false;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The joiner and the tags of flags hold emoji together.</summary>
    private static bool Joins(Rune rune) => rune.Value is 0x200D or (>= 0xE0020 and <= 0xE007F);

    private static bool Hidden(Rune rune) => rune.Value is '\r' || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !Joins(rune));

    /// <summary>Letters by their category that leave the paper white.</summary>
    private static bool Blank(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 || Joins(rune);
}
