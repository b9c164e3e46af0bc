using System.Text;
using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// Finds phones, e-mail addresses, bank cards, SNILS, passports and flat numbers. Made to err on the side of finding:
/// an order number of the same shape is found too.
/// </summary>
public static partial class PersonalData
{
    private const string Mask = "•••";

    private static readonly (PersonalDatumKind Kind, Regex Shape)[] Shapes =
    [
        (PersonalDatumKind.Mail, Mail()),
        (PersonalDatumKind.Card, Card()),
        (PersonalDatumKind.Passport, Passport()),
        (PersonalDatumKind.Snils, Snils()),
        (PersonalDatumKind.Phone, Phone()),
        (PersonalDatumKind.Flat, Flat()),
        (PersonalDatumKind.Flat, NumberedFlat()),
    ];

    /// <summary>Every find, in order of place, without overlaps.</summary>
    public static IReadOnlyList<PersonalDatum> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PersonalDatum>();
        if (!MayHold(text))
            return found;
        foreach (var (kind, shape) in Shapes)
        {
            foreach (var match in shape.EnumerateMatches(text))
            {
                var datum = new PersonalDatum(kind, match.Index, match.Length);
                if (!found.Exists(known => known.Overlaps(datum)))
                    found.Add(datum);
            }
        }
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    /// <summary>The text with every find replaced by «•••».</summary>
    public static string Masked(string text) => Masked(text, static _ => Mask);

    /// <summary>The text with every find replaced by the word for its kind.</summary>
    internal static string Masked(string text, Func<PersonalDatumKind, string> word)
    {
        var found = Find(text);
        if (found.Count == 0)
            return text;
        var masked = new StringBuilder(text.Length);
        var told = 0;
        foreach (var datum in found)
        {
            masked.Append(text, told, datum.Start - told).Append(word(datum.Kind));
            told = datum.Start + datum.Length;
        }
        return masked.Append(text, told, text.Length - told).ToString();
    }

    internal static bool IsIn(string text)
    {
        if (!MayHold(text))
            return false;
        foreach (var (_, shape) in Shapes)
        {
            if (shape.IsMatch(text))
                return true;
        }
        return false;
    }

    private static bool MayHold(string text) => text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains('@', StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.+-])(?:[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){1,4}|\w[\w.+-]{0,63}@[\w-]{1,62}\.(?:рф|рус)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<!\d)(?:(?<=(?:паспорт|серия|серии)\D{0,20})\d{2} ?\d{2}\D{0,9}\d{6}|\d{2} ?\d{2} {1,2}(?:№ ?)?\d{6})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<!\d)(?:\d{3}-\d{3}-\d{3}[ -]\d{2}|(?<=снилс\D{0,10})\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d{2})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Snils();

    [GeneratedRegex(@"(?<!\d)(?:(?:\+7|[78])[ \-–(.]{0,3}\d{3}[ \-–).]{0,3}\d{3}[ \-–.]{0,2}\d{2}[ \-–.]{0,2}\d{2}|[78][ \-–]{0,2}\(\d{3,5}\)[ \-–]{0,2}\d{1,3}[ \-–]{0,2}\d{2}[ \-–]{0,2}\d{2}|9\d{2}[ \-–)]{0,3}\d{3}[ \-–]{0,2}\d{2}[ \-–]{0,2}\d{2}|\+\d{10,14}|(?<=\bтел(?:ефон\w{0,3})?[.: ]{0,3})(?:\d{1,3}[ \-–]?\d{2}[ \-–]?\d{2}|\d{3}[ \-–]\d{3}))(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // «из 45 квартиры», «с 12-й квартиры»; «в 9 квартирах» and «в 45 кв. м» name no flat.
    [GeneratedRegex(@"(?<=\b(?:из|с|со|в|во|к|ко|на|для) )\d{1,4}(?:-?(?:й|я|ю|ой|ая|ую))? (?:квартир[ыуе]\b|кв\b(?!\.? ?м))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedFlat();

    // «в квартире 3 недели холодно» and «квартира 50 кв. м» name no flat.
    [GeneratedRegex(@"\b(?:кв|квартир[аыеу])(?:\.|\b)?[ ,]{0,2}(?:№ ?)?\d{1,4}(?!\d)(?![ -]{0,2}(?:недел|дн|дня|день|сут|час|мин|мес|год|лет|кв\b|кв\.|м\b|м2|м²|комн|град|°|человек|чел|раз|%))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flat();
}
