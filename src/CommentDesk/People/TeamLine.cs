using System.Globalization;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.People;

/// <summary>
/// A team on one line, as people type it: «Дороги @oleg @marina куратор:@anna часы:пн-пт 9-18 лимит:5 иначе:Дежурные». Of a team that
/// is there only what is said is changed: «Дороги +@petr -@oleg». What cannot be read is refused with the word at fault.
/// </summary>
public static class TeamLine
{
    private const int LongestName = 40;
    private const int LeastDigits = 5;
    private const int MostOpen = 10_000;

    private static readonly Dictionary<string, string> s_keys = new[]
    {
        "lead куратор руководитель",
        "members участники люди состав",
        "hours часы",
        "zone пояс",
        "limit лимит",
        "otherwise иначе",
        "off-hours вне-часов",
    }.Select(line => line.Split(' ')).SelectMany(words => words, (words, word) => (Code: words[0], Word: word)).ToDictionary(one => one.Word, one => one.Code);

    /// <returns>The team as it would be, or what is wrong with the line.</returns>
    public static (Team? Team, Line? Fault) Read(string text, Roster roster, IReadOnlyList<Person> people)
    {
        var line = KeyedLine.Read(text);
        var words = line.Head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = KeyedLine.Bare(string.Join(' ', words.TakeWhile(word => !NamesPerson(word))));
        if (name.Length is 0 or > LongestName || RouteWords.Otherwise(name) is Team.Queue or Team.Anybody)
            return No("teams.bad.name", name);
        var team = (roster.Find(name) ?? new Team(name, null, [])) with { FromChat = true };
        if (Joined(ref team, words.SkipWhile(word => !NamesPerson(word)), people) is { } stranger)
            return No("route.bad.person", stranger);
        foreach (var (word, value) in line.Parts)
        {
            if (!s_keys.TryGetValue(word, out var key))
                return No("teams.bad.key", $"{word}:");
            var (read, fault) = With(team, key, KeyedLine.Bare(value), roster, people);
            if (read is null)
                return (null, fault);
            team = read;
        }

        if (team.Members.Count == 0)
            return No("teams.bad.nobody", team.Name);
        return team is { OnlyInHours: true, Hours: null } ? No("teams.bad.no_hours") : (team, null);
    }

    /// <summary>The member of staff whom a word means.</summary>
    public static Person? Find(IEnumerable<Person> people, string word) => people.FirstOrDefault(person => person.Staff && person.IsCalled(word));

    private static (Team? Team, Line? Fault) With(Team team, string key, string value, Roster roster, IReadOnlyList<Person> people)
    {
        var nothing = value.Length == 0 || value.ToLowerInvariant() is "нет" or "none" or "-";
        switch (key)
        {
            case "lead":
                return nothing ? (team with { Lead = null }, null)
                    : Find(people, value) is { } lead ? (team with { Lead = lead.Contact }, null) : No("route.bad.person", value);
            case "members":
                var joined = team with { Members = [] };
                return Joined(ref joined, value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), people) is { } stranger
                    ? No("route.bad.person", stranger) : (joined, null);
            case "hours":
                return nothing ? (team with { Hours = null, OnlyInHours = false }, null)
                    : WorkHoursLine.Read(value) is { } hours ? (team with { Hours = hours }, null) : No("teams.bad.hours", value);
            case "zone":
                return nothing ? (team with { Zone = null }, null)
                    : TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) ? (team with { Zone = zone }, null) : No("teams.bad.zone", value);
            case "limit":
                return nothing ? (team with { Capacity = null }, null)
                    : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= MostOpen
                        ? (team with { Capacity = limit }, null) : No("teams.bad.limit", value);
            case "otherwise":
                var next = RouteWords.Otherwise(value);
                return nothing ? (team with { Otherwise = null }, null)
                    : next is Team.Queue or Team.Anybody || roster.Find(next) is not null
                        ? (team with { Otherwise = next }, null) : No("route.bad.team", value, string.Join(", ", roster.Teams.Select(one => one.Name)));
            default:
                return (team with { OnlyInHours = nothing }, null);
        }
    }

    /// <summary>Plain names replace who was there; «+@petr» and «-@oleg» change it.</summary>
    /// <returns>The word that means nobody, if there is one.</returns>
    private static string? Joined(ref Team team, IEnumerable<string> words, IReadOnlyList<Person> people)
    {
        var given = words.Select(word => word.Trim(',')).Where(word => word.Length > 0).ToList();
        var members = given.Exists(word => word[0] is not ('+' or '-'))
            ? []
            : team.Members.Select(word => Find(people, word)?.Contact ?? word).ToList();
        foreach (var word in given)
        {
            if (Find(people, word.TrimStart('+', '-')) is not { } person)
                return word;
            members.Remove(person.Contact);
            if (word[0] != '-')
                members.Add(person.Contact);
        }

        team = team with { Members = members };
        return null;
    }

    private static bool NamesPerson(string word) =>
        word.TrimStart('+', '-') is ['@', ..] || (word.Trim('+', '-', ',') is var digits && digits.Length >= LeastDigits && digits.All(char.IsAsciiDigit));

    private static (Team? Team, Line? Fault) No(string key, params IReadOnlyList<string> args) => (null, Line.Of(key, [.. args.Select(Line.Quoted)]));
}
