using System.Text.RegularExpressions;

namespace CommentDesk.Finding;

/// <summary>The beginning of a word that its forms have in common: «фонари», «фонарей» and «фонарь» begin with «фонар».</summary>
public static partial class Stem
{
    /// <summary>A stem is hardly shorter, so that «дом» does not become «д»; only «яма» and «ямы» have «ям» in common.</summary>
    private const int Shortest = 3;

    private static readonly string[] s_endings =
    [
        "иями", "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "иях", "ать", "ять", "ить", "еть", "ала", "ила", "али", "или", "ают", "яют", "ует",
        "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ую", "юю", "ей", "ов", "ев", "ам", "ям", "ах", "ях", "ия", "ии", "ию", "ет", "ит", "ут", "ют",
        "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    /// <summary>The stems of a text's words, in their order.</summary>
    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(word => One(word.Value));

    /// <summary>Those that tell what a text is about: no words that stand in any text, each once.</summary>
    public static IReadOnlySet<string> Telling(string text) => Of(text).Where(stem => stem.Length >= Shortest && !s_common.Contains(stem)).ToHashSet();

    public static string One(string word)
    {
        var plain = word.ToLowerInvariant().Replace('ё', 'е');
        var ending = s_endings.FirstOrDefault(ending => plain.Length - ending.Length >= (ending.Length == 1 ? Shortest - 1 : Shortest) && plain.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? plain : plain[..^ending.Length];
    }

    private static readonly HashSet<string> s_common =
    [
        .. ((string[])
        [
            "здравствуйте", "добрый", "спасибо", "пожалуйста", "когда", "почему", "сколько", "который", "только", "уже", "опять", "очень", "можно", "будет", "были", "наши", "ваши",
            "нет", "день", "дня", "дней", "как", "что", "так", "все", "всё", "для", "под", "над", "при", "про", "еще", "это", "или", "она", "они", "вам", "вас", "нам", "нас", "мне", "там", "тут",
            "где", "кто", "его", "наш", "ваш", "был", "без", "раз", "год", "этот", "этого", "такой", "просто", "чтобы", "если", "тоже", "даже", "ответ", "сделать", "сделайте", "сообщите", "подскажите", "просим", "прошу",
        ]).Select(One),
    ];

    [GeneratedRegex(@"[\p{L}\p{N}]{1,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
