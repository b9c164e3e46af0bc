using System.Text;
using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// Hides personal data in texts. For people: a mark that tells what stood there, with the last two digits of a phone or a card, so that two
/// of them can be told apart. For files that are learned from: a word in brackets. A masked text masks to itself.
/// </summary>
public static partial class PersonalMask
{
    /// <summary>After one pass hardly anything is left; where a mask brings new neighbours together, they are hidden as well.</summary>
    private const int MostPasses = 16;

    /// <summary>For files: a word in brackets in place of each piece of personal data and of each mention of an account.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Settled(text, static said => Mention().Replace(Masked(said, static (kind, _) => WordFor(kind)), "[аккаунт]"));
    }

    /// <summary>For people: «перезвоните 📞 •••-••-67, кв. •••».</summary>
    public static string Shown(string text) => Shown(text, static _ => false);

    /// <summary>Whether <see cref="Shown(string)"/> would hide anything.</summary>
    public static bool Hides(string text) => PersonalData.IsIn(text);

    /// <param name="open">Whether a find is nobody's secret, such as the body's own telephone.</param>
    public static string Shown(string text, Func<string, bool> open)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Settled(text, said => Masked(said, (kind, part) => open(part) ? part : MarkFor(kind, part)));
    }

    private static string Settled(string text, Func<string, string> mask)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var masked = mask(text);
            if (masked == text)
                break;
            text = masked;
        }
        return text;
    }

    private static string Masked(string text, Func<PersonalDatumKind, string, string> mask)
    {
        var found = PersonalData.Find(text);
        if (found.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var told = 0;
        foreach (var datum in found)
        {
            masked.Append(text, told, datum.Start - told).Append(mask(datum.Kind, text.Substring(datum.Start, datum.Length)));
            told = datum.Start + datum.Length;
        }
        return masked.Append(text, told, text.Length - told).ToString();
    }

    private static string MarkFor(PersonalDatumKind kind, string part) => kind switch
    {
        PersonalDatumKind.Phone => $"📞 •••-••-{LastTwo(part)}",
        PersonalDatumKind.Mail => "✉ •••",
        PersonalDatumKind.Card => $"💳 •••• {LastTwo(part)}",
        PersonalDatumKind.Account => "🏦 •••",
        PersonalDatumKind.BirthDate => "📅 •••",
        PersonalDatumKind.Flat => WithoutNumbers(part),
        _ => "📄 •••",
    };

    private static string WordFor(PersonalDatumKind kind) => kind switch
    {
        PersonalDatumKind.Phone => "[телефон]",
        PersonalDatumKind.Mail => "[почта]",
        PersonalDatumKind.Card => "[карта]",
        PersonalDatumKind.Snils => "[снилс]",
        PersonalDatumKind.Passport => "[паспорт]",
        PersonalDatumKind.TaxNumber => "[инн]",
        PersonalDatumKind.Policy => "[полис]",
        PersonalDatumKind.Account => "[счёт]",
        PersonalDatumKind.BirthDate => "[дата рождения]",
        _ => "[квартира]",
    };

    /// <summary>«••» for a telephone told in words.</summary>
    private static string LastTwo(string part)
    {
        var digits = string.Concat(part.EnumerateRunes().Where(Rune.IsDigit).Select(digit => (int)Rune.GetNumericValue(digit)));
        return digits.Length < 2 ? "••" : digits[^2..];
    }

    /// <summary>«кв. •••»: the words stay, so that it is plain what is hidden.</summary>
    private static string WithoutNumbers(string part)
    {
        var (words, within) = (new StringBuilder(part.Length), false);
        foreach (var rune in part.EnumerateRunes())
        {
            if (!Rune.IsDigit(rune))
                words.Append(rune.ToString());
            else if (!within)
                words.Append("•••");
            within = Rune.IsDigit(rune);
        }
        return words.ToString();
    }

    // As Telegram, VK and others spell them; a lone @ or an address of mail is none.
    [GeneratedRegex(@"(?<![\w@.])(?:@[A-Za-z][A-Za-z0-9_]{2,31})+\b|(?<=\bt\.me/)[A-Za-z][A-Za-z0-9_]{4,31}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
