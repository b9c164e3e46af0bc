using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CommentDesk.Texts;

/// <summary>
/// What the desk says in one language. A template holds positional arguments <c>{0}</c> and plural forms
/// <c>{0:тикет|тикета|тикетов}</c>, which give the word for the number and not the number itself. An argument <c>@17</c>
/// is a person whose name is looked up, <c>@</c> is nobody, <c>#key</c> is another text, <c>=text</c> stands for itself (see <see cref="Line.Quoted"/>). Nothing here throws for any line:
/// an unknown key is said as it stands.
/// </summary>
public sealed class Wording
{
    private static readonly FrozenDictionary<string, Wording> s_languages = new[] { "ru", "en" }
        .ToFrozenDictionary(language => language, language => new Wording(language, Load(language)));

    private readonly FrozenDictionary<string, string> _templates;

    private Wording(string language, FrozenDictionary<string, string> templates) => (Language, _templates) = (language, templates);

    public string Language { get; }

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == "ru" ? "ru-RU" : "en-GB");

    /// <summary>Codes of the languages there are.</summary>
    public static IReadOnlyCollection<string> Languages => s_languages.Keys;

    public IReadOnlyCollection<string> Keys => _templates.Keys;

    /// <summary>The wording of a language; Russian for a language that is not known.</summary>
    public static Wording In(string? language) => s_languages.GetValueOrDefault(language ?? "ru") ?? s_languages["ru"];

    public bool Has(string key) => _templates.ContainsKey(key);

    public string? Template(string key) => _templates.GetValueOrDefault(key);

    /// <summary>The text of a key; arguments stand as given.</summary>
    public string Say(string key, params IReadOnlyList<string> args) =>
        _templates.TryGetValue(key, out var template) ? Plural.Fill(template, Language, args) : key;

    /// <param name="nameOf">Gives the name of a person by id, or null for one who is not known.</param>
    public string Say(Line line, Func<long, string?> nameOf)
    {
        var said = _templates.TryGetValue(line.Key, out var template)
            ? Plural.Fill(template, Language, line.Args.Select(arg => Spelled(arg, nameOf)).ToList())
            : line.Key;
        return line.More is { Count: > 0 } more ? string.Join(", ", more.Select(part => Say(part, nameOf)).Prepend(said)) : said;
    }

    private string Spelled(string arg, Func<long, string?> nameOf) => arg switch
    {
        "@" => Say("person.nobody"),
        ['@', .. var id] when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var person) =>
            nameOf(person) ?? Say("person.unknown"),
        ['#', .. var key] when _templates.ContainsKey(key) => Say(key),
        ['=', .. var text] => text,
        _ => arg,
    };

    private static FrozenDictionary<string, string> Load(string language)
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"The texts {language}.json are not built in. Build the project CommentDesk again.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToFrozenDictionary(text => text.Name, text => text.Value.GetString() ?? "");
    }
}
