using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>From words that people type to codes: themes, labels, flags, and the words of the language of rules.</summary>
public static class RouteWords
{
    private const int ShortestBeginning = 3;

    private static readonly Dictionary<string, string> s_keys = new[]
    {
        "name имя название",
        "label метка метки",
        "theme тема темы",
        "channel канал каналы",
        "place место места район",
        "flag признак признаки",
        "words слово слова",
        "team команда",
        "people люди кому",
        "otherwise иначе",
        "from с",
        "until до по",
    }.Select(line => line.Split(' ')).SelectMany(words => words, (words, word) => (Code: words[0], Word: word)).ToDictionary(one => one.Word, one => one.Code);

    /// <summary>Codes of the flags a verdict may have.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. Codes("flag.")];

    public static string? Key(string word) => s_keys.GetValueOrDefault(word);

    public static string? Theme(string word) => Coded(word, Themes.All, "theme");

    public static string? Flag(string word) => Coded(word, Flags, "flag");

    public static Label? Label(string word) => Labels.FromCode(word)
        ?? (Coded(word, [.. Labels.All.Select(label => label.Code())], "label") is { } code ? Labels.FromCode(code) : null);

    /// <summary>«очередь» and «любой» are no teams.</summary>
    public static string Otherwise(string word) => People.Team.KeyOf(word) switch
    {
        "очередь" or "queue" => People.Team.Queue,
        "любой" or "любому" or "все" or "any" => People.Team.Anybody,
        _ => word,
    };

    /// <summary>The code itself, its name in any language, or a beginning that only one of them has.</summary>
    private static string? Coded(string word, IReadOnlyList<string> codes, string family)
    {
        var sought = People.Team.KeyOf(word);
        var named = codes.Select(code => (Code: code, Names: Names(code, family))).ToList();
        if (named.FirstOrDefault(one => one.Names.Contains(sought)) is { Code: { } exact })
            return exact;
        var begun = sought.Length < ShortestBeginning ? [] : named.Where(one => one.Names.Exists(name => name.StartsWith(sought, StringComparison.Ordinal))).ToList();
        return begun is [var only] ? only.Code : null;
    }

    private static List<string> Names(string code, string family) =>
        [code.ToLowerInvariant(), .. Wording.Languages.Select(language => People.Team.KeyOf(Wording.In(language).Say($"{family}.{code}")))];

    private static IEnumerable<string> Codes(string family) =>
        Wording.In("ru").Keys.Where(key => key.StartsWith(family, StringComparison.Ordinal)).Select(key => key[family.Length..]).Order(StringComparer.Ordinal);
}
