using System.Collections.Frozen;

namespace CommentDesk.Tickets;

/// <summary>
/// One word and the forms it takes in Russian, made from its first case by its ending. It would rather know a form too many than
/// one too few, but never takes «Заречная» for «Заречный»: they are different places. «асфальт*» is every word that begins so.
/// </summary>
internal sealed class WordForms
{
    private const string Vowels = "аеиоуыэюя";
    private const string Hissing = "жшчщц";

    /// <summary>The longest ending first. Each is followed by the endings that may stand in its place.</summary>
    private static readonly (string Ending, string[] Forms)[] s_endings =
    [
        ("ский", ["ский", "ского", "скому", "ским", "ском"]),
        ("ый", ["ый", "ого", "ому", "ым", "ом"]),
        ("ий", ["ий", "его", "ему", "им", "ем", "ого", "ому", "ом", "ия", "ию", "ии"]),
        ("ой", ["ой", "ого", "ому", "ым", "им", "ом", "оя", "ою", "ое"]),
        ("ая", ["ая", "ой", "ую", "ою"]),
        ("яя", ["яя", "ей", "юю", "ею"]),
        ("ия", ["ия", "ии", "ию", "ией", "ий", "иям", "иями", "иях"]),
        ("ое", ["ое", "ого", "ому", "ым", "им", "ом"]),
        ("ее", ["ее", "его", "ему", "им", "ем"]),
        ("ые", ["ые", "ых", "ым", "ыми"]),
        ("ие", ["ие", "их", "им", "ими", "ия", "ию", "ием", "ии", "ий"]),
        ("а", ["а", "ы", "и", "е", "у", "ой", "ою", "", "ам", "ами", "ах"]),
        ("я", ["я", "и", "е", "ю", "ей", "ею", "ь", "ям", "ями", "ях"]),
        ("о", ["о", "а", "у", "ом", "е", "", "ам", "ами", "ах"]),
        ("е", ["е", "я", "ю", "ем", "й", "ям", "ями", "ях"]),
        ("ь", ["ь", "и", "ью", "я", "ю", "ем", "е", "ей", "ям", "ями", "ях"]),
        ("й", ["й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"]),
        ("ы", ["ы", "ов", "", "ам", "ами", "ах"]),
        ("и", ["и", "ов", "ев", "ей", "", "ь", "ам", "ами", "ах", "ям", "ями", "ях"]),
    ];

    private static readonly string[] s_bare = ["", "а", "у", "ом", "ем", "ым", "е", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах"];

    private readonly string? _beginning;
    private readonly FrozenSet<string> _forms;

    private WordForms(string? beginning, IEnumerable<string> forms) => (_beginning, _forms) = (beginning, forms.ToFrozenSet());

    /// <param name="word">In small letters, with е for ё.</param>
    public static WordForms Of(string word) => word.EndsWith('*') ? new(word.TrimEnd('*'), []) : new(null, All(word));

    public bool Has(string word) => _beginning is null ? _forms.Contains(word) : word.StartsWith(_beginning, StringComparison.Ordinal);

    private static IEnumerable<string> All(string word)
    {
        yield return word;
        // «УК», «на», «№ 5» have no cases.
        if (word.Length < 3 || !word.All(letter => letter is >= 'а' and <= 'я'))
            yield break;
        foreach (var (ending, forms) in s_endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            foreach (var form in forms)
                yield return stem + form;
            if (forms.Contains("") && Filled(stem) is { } filled)
                yield return filled;
            yield break;
        }

        foreach (var stem in (string?[])[word, Shortened(word)])
            if (stem is not null)
                foreach (var form in s_bare)
                    yield return stem + form;
    }

    /// <summary>Городец → Городц(а), Елец → Ельц(а), Орел → Орл(а): the last vowel that falls out before an ending.</summary>
    private static string? Shortened(string word) => word is [.., var before, 'е' or 'о', var last] && !Vowels.Contains(before) && !Vowels.Contains(last)
        ? $"{word[..^2]}{(before == 'л' ? "ь" : "")}{last}"
        : null;

    /// <summary>Химк(и) → Химок, Черемушк(и) → Черемушек: the vowel that comes in where no ending is left.</summary>
    private static string? Filled(string stem) => stem is [.., var before, var last] && !Vowels.Contains(before) && !Vowels.Contains(last)
        ? before is 'ь' or 'й' ? $"{stem[..^2]}е{last}" : $"{stem[..^1]}{(Hissing.Contains(before) ? 'е' : 'о')}{last}"
        : null;
}
