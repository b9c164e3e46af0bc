using System.Text.RegularExpressions;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Storage;

/// <summary>Every statement written down in a folder of sources: literals that begin with a verb of SQL, their constants put in.</summary>
internal sealed partial class SqlTexts
{
    private readonly Dictionary<string, string> _constants = [];
    private readonly List<(string File, string Sql)> _all = [];

    /// <param name="holes">What stands for places that no constant fills, by the words between the braces.</param>
    public SqlTexts(string folder, IReadOnlyDictionary<string, string[]> holes)
    {
        var sources = Repository.Files(folder, "*.cs").Select(path => (Name: Path.GetFileName(path).Split('.')[0], Text: Repository.Read(path))).ToList();
        foreach (var (name, text) in sources)
            foreach (Match constant in Constant().Matches(text))
                _constants[$"{name}.{constant.Groups["name"].Value}"] = Words(constant);
        foreach (var (name, text) in sources)
            foreach (Match literal in Literal().Matches(Constant().Replace(text, constant => Alone(text, constant.Groups["name"].Value) ? constant.Value : "")))
                _all.AddRange(Filled(name, Words(literal), holes).Where(sql => Verb().IsMatch(sql)).Select(sql => (name, sql)));
    }

    public IReadOnlyList<(string File, string Sql)> All => _all;

    public static int Parameters(string sql) => Parameter().Matches(sql).Select(one => int.Parse(one.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Append(0).Max();

    private IEnumerable<string> Filled(string name, string text, IReadOnlyDictionary<string, string[]> holes)
    {
        if (Hole().Match(text) is not { Success: true } hole)
            return [text];
        var words = hole.Groups[1].Value;
        string[]? fillings = _constants.TryGetValue($"{name}.{words}", out var own) ? [own] : _constants.TryGetValue(words, out var other) ? [other] : holes.GetValueOrDefault(words);
        // What is no SQL may hold anything between its braces.
        return fillings is null
            ? Verb().IsMatch(text) ? throw new InvalidOperationException($"{name}: nothing is known that stands for {{{words}}} in: {text}") : []
            : fillings.SelectMany(filling => Filled(name, text.Replace(hole.Value, filling, StringComparison.Ordinal), holes));
    }

    /// <summary>Asked by itself: a constant that other texts only begin with is no statement yet.</summary>
    private static bool Alone(string text, string constant) => Regex.IsMatch(text, $@"(?<!const string |const int |\{{|\.)\b{constant}\b(?!\}})");

    private static string Words(Match match) => match.Groups["raw"].Success ? match.Groups["raw"].Value : match.Groups["plain"].Value;

    [GeneratedRegex(""""const (?:string|int) (?<name>\w+) =\s*(?:\$*"""\r?\n(?<raw>.*?)\n\s*"""|\$?"(?<plain>(?:[^"\\\n]|\\.)*)"|(?<plain>\d+));"""", RegexOptions.Singleline)]
    private static partial Regex Constant();

    [GeneratedRegex(""""(?:\$*"""\r?\n(?<raw>.*?)\n\s*"""|\$?"(?<plain>(?:[^"\\\n]|\\.)*)")"""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Parameter();
}
