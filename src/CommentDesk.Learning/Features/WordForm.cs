using System.Globalization;
using System.Text;

namespace CommentDesk.Learning.Features;

/// <summary>The normal form of one word: NFKC, lower case, ё as е, look-alikes made Cyrillic, long repeats squeezed.</summary>
internal static class WordForm
{
    private const int LongestWord = 40;
    private const string Latin = "aceopxykABCEHKMOPTXY03@";
    private const string Cyrillic = "асеорхукАВСЕНКМОРТХУоза";

    public static string Of(ReadOnlySpan<char> spelling)
    {
        if (spelling.Length <= LongestWord && !spelling.ContainsAnyExceptInRange('А', 'я'))
            return OfCyrillic(spelling);
        var plain = IsPlain(spelling) ? spelling : Compatible(spelling);
        var mixed = HasCyrillic(plain);
        Span<char> form = stackalloc char[LongestWord];
        var length = 0;
        foreach (var unit in plain)
        {
            if (length == LongestWord)
                break;
            var letter = Fold(unit, mixed);
            if (length >= 2 && form[length - 1] == letter && form[length - 2] == letter)
                continue;
            form[length++] = letter;
        }
        return new string(form[..length]);
    }

    // Nearly every word: capitals lie 32 before the small letters, nothing else is to do.
    private static string OfCyrillic(ReadOnlySpan<char> spelling)
    {
        Span<char> form = stackalloc char[LongestWord];
        var length = 0;
        foreach (var unit in spelling)
        {
            var letter = unit < 'а' ? (char)(unit + ('а' - 'А')) : unit;
            if (length >= 2 && form[length - 1] == letter && form[length - 2] == letter)
                continue;
            form[length++] = letter;
        }
        return new string(form[..length]);
    }

    private static char Fold(char unit, bool mixed)
    {
        if (mixed)
        {
            var at = Latin.IndexOf(unit, StringComparison.Ordinal);
            unit = at < 0 ? unit : Cyrillic[at];
        }
        var lower = char.ToLowerInvariant(unit);
        return lower switch
        {
            'ё' => 'е',
            '#' or '$' => '*',
            _ => lower,
        };
    }

    private static bool HasCyrillic(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0400', '\u04FF');

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (!(char.IsAscii(unit) || unit is >= 'А' and <= 'я' or 'ё' or 'Ё'))
                return false;
        }
        return true;
    }

    // A word arrives without lone surrogates, so Normalize cannot refuse it.
    private static string Compatible(ReadOnlySpan<char> spelling)
    {
        var letters = new StringBuilder(spelling.Length);
        foreach (var rune in spelling.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '*' or '@' or '#' or '$')
                letters.Append(rune.ToString());
        }
        return letters.ToString();
    }

    public static bool IsJoiner(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or
        UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
