namespace CommentDesk.Cases;

/// <summary>
/// Cuts Russian endings so that «горячая» meets «горячей» and «Лесная» meets «на Лесной». Rough on purpose: two words that
/// meet wrongly are rare, and no comparison rests on one word.
/// </summary>
internal static class Stem
{
    private const int Longest = 6;
    private const int Shortest = 3;

    private static readonly string[] s_endings =
    [
        "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями",
        "ой", "ей", "ую", "юю", "ая", "яя", "ый", "ий", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ов", "ев", "ам", "ям", "ах", "ях", "ою", "ею",
        "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    /// <param name="word">Letters only.</param>
    public static string Of(string word)
    {
        var form = word.ToLowerInvariant().Replace('ё', 'е');
        var ending = s_endings.FirstOrDefault(end => form.Length - end.Length >= Shortest && form.EndsWith(end, StringComparison.Ordinal));
        var stem = ending is null ? form : form[..^ending.Length];
        return stem.Length > Longest ? stem[..Longest] : stem;
    }
}
