using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// Finds phones, addresses of mail, bank cards and accounts, numbers of SNILS, passports, policies and taxpayers, birth dates and flat
/// numbers, however they are spelt. Made to err on the side of finding: an order number of the same shape is found too. What stands
/// for a body and not for a person is left alone: free lines, accounts of bodies, plates of cars.
/// </summary>
public static partial class PersonalData
{
    /// <summary>Every find, in order of place, without overlaps.</summary>
    public static IReadOnlyList<PersonalDatum> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayHold(text))
            return [];
        var found = new List<PersonalDatum>();
        var scanned = Scan(text);
        foreach (var shape in PersonalShapes.All)
        {
            foreach (var (start, length) in shape.In(scanned.Seen).ToList())
            {
                var (from, units) = scanned.Origin(text, start, length);
                found.Add(new(shape.Kind, from, units));
                scanned.Blot(start, length);
            }
        }
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    internal static bool IsIn(string text)
    {
        if (!MayHold(text))
            return false;
        var seen = Scan(text).Seen;
        return PersonalShapes.All.Any(shape => shape.In(seen).Any());
    }

    private static ScannedText Scan(string text)
    {
        var scanned = ScannedText.Of(text);
        foreach (var mark in Masked().EnumerateMatches(scanned.Seen))
            scanned.Blot(mark.Index, mark.Length);
        return scanned;
    }

    private static bool MayHold(string text) =>
        text.Any(char.IsDigit) || text.Contains('@', StringComparison.Ordinal) || text.Contains("девятьсот", StringComparison.OrdinalIgnoreCase)
        || text.Contains("собака", StringComparison.OrdinalIgnoreCase) || text.Contains("at)", StringComparison.OrdinalIgnoreCase)
        || text.Contains("at]", StringComparison.OrdinalIgnoreCase) || text.Any(char.IsSurrogate);

    // What a mask left to be seen: «•••-••-67».
    [GeneratedRegex(@"•[•-]*[ -]?\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Masked();
}
