using System.Buffers;
using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// Swearing whose letters were replaced inside the word: «пи..ец», «бл@ть», «е6учие». Stars need no list: whoever writes
/// them hides a word (see <see cref="Swearing"/>); dots and signs are ordinary, so the rest of the word has to fit.
/// </summary>
internal static partial class MaskedSwearing
{
    private const int FewestLetters = 3;
    private const int LongestTail = 3;

    // Without one of these neither pattern can match.
    private static readonly SearchValues<char> Signs = SearchValues.Create(".@#$_•…6");

    private static readonly string[] Words =
        ("хуй хуйня хуйни хуев хуево хуесос нахуй похуй нихуя охуели охуел пизда пиздец пиздят пиздеж ебать ебал ебали ебаный ебануть ебет ебло ебут " +
         "заебали заебал заебись наебали наебал уебок уебки уебище блядь бляди блядский блять сука суки сучка мудак мудаки мудило говно жопа жопе жопу дерьмо пидор пидоры пидорас гандон").Split(' ');

    public static bool Find(string seen)
    {
        if (!seen.AsSpan().ContainsAny(Signs) && !seen.Contains("пзд", StringComparison.OrdinalIgnoreCase))
            return false;
        if (Literal().IsMatch(seen))
            return true;
        foreach (Match found in Broken().Matches(seen))
        {
            if (IsSwearing(Plain(found.Groups["head"].Value), found.Groups["mask"].Value, Plain(found.Groups["tail"].Value)))
                return true;
        }
        return false;
    }

    // «п.Дружба» and «с.Каменка» are villages: one dot hides a letter only after two.
    private static bool IsSwearing(string head, string mask, string tail)
    {
        if (mask == "." && head.Length < 2)
            return false;
        return Array.Exists(Words, word => word.StartsWith(head, StringComparison.Ordinal) && Fits(word, head.Length, Math.Max(mask.Length, 2), tail));
    }

    private static bool Fits(string word, int head, int mostHidden, string tail)
    {
        for (var hidden = 1; hidden <= mostHidden && head + hidden < word.Length; hidden++)
        {
            var rest = word.AsSpan(head + hidden);
            var whole = tail.AsSpan().StartsWith(rest, StringComparison.Ordinal) && tail.Length <= rest.Length + LongestTail;
            var part = rest.StartsWith(tail, StringComparison.Ordinal);
            if ((whole || part) && head + Math.Min(rest.Length, tail.Length) >= FewestLetters)
                return true;
        }
        return false;
    }

    private static string Plain(string letters) => letters.ToLowerInvariant().Replace('ё', 'е');

    [GeneratedRegex(@"(?<![а-яё])(?<head>[а-яё]{1,6})(?<mask>[.@#$_•…]{1,5})(?<tail>[а-яё]{1,9})(?![а-яё])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Broken();

    [GeneratedRegex(@"(?<![а-яё])(?:х\.й|сук@(?!\w)|(?:за|на|у|вы|съ|отъ)?[её]6[аеёиуноыл]|пзд[цеё])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
