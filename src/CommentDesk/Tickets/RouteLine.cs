using System.Globalization;
using System.Text;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>
/// A rule on one line, as people type it and as it is stored: «тема:дороги,жкх место:Заречный → команда:Дороги».
/// What cannot be read is refused with the word at fault.
/// </summary>
public static class RouteLine
{
    private const int LongestName = 60;
    private static readonly string[] s_days = ["d.M.yyyy", "d.M.yy", "d.M", "yyyy-M-d"];

    /// <param name="today">A date without a year is the next one from here.</param>
    /// <returns>The rule, or what is wrong with the line.</returns>
    public static (AssignmentRule? Rule, Line? Fault) Read(string text, DateOnly today)
    {
        var line = KeyedLine.Read(text);
        if (line.Head.Length > 0)
            return No("route.bad.key", line.Head);
        var rule = new AssignmentRule("", [], [], [], []);
        foreach (var (word, value) in line.Parts)
        {
            if (RouteWords.Key(word) is not { } key)
                return No("route.bad.key", $"{word}:");
            if (KeyedLine.Values(value).Count == 0)
                return No("route.bad.empty", $"{word}:");
            var (read, fault) = With(rule, key, value, today);
            if (read is null)
                return (null, fault);
            rule = read;
        }

        if (rule.Team is null == (rule.People.Count == 0))
            return No(rule.Team is null ? "route.bad.no_target" : "route.bad.two_targets");
        if (rule.From > rule.Until)
            return No("route.bad.dates");
        return (rule.Name.Length > 0 ? rule : rule with { Name = NameOf(rule) }, null);
    }

    /// <summary>The line that <see cref="Read"/> makes the same rule of.</summary>
    public static string Write(AssignmentRule rule)
    {
        var line = new StringBuilder($"name:{KeyedLine.Quoted(rule.Name)}");
        Put("label", rule.Labels.Select(label => label.Code()));
        Put("theme", rule.Themes);
        Put("channel", rule.Channels);
        Put("place", rule.Places);
        Put("flag", rule.Flags);
        Put("words", rule.Keywords);
        Put("from", rule.From is { } from ? [Day(from)] : []);
        Put("until", rule.Until is { } until ? [Day(until)] : []);
        Put("team", rule.Team is { } team ? [team] : []);
        Put("people", rule.People);
        Put("otherwise", rule.Otherwise is { } otherwise ? [otherwise] : []);
        return line.ToString();

        void Put(string key, IEnumerable<string> values)
        {
            if (values.ToList() is { Count: > 0 } given)
                line.Append(' ').Append(key).Append(':').AppendJoin(',', given.Select(KeyedLine.Quoted));
        }
    }

    /// <summary>«30.11», «30.11.2026»; null for anything else.</summary>
    public static DateOnly? Date(string text, DateOnly today)
    {
        if (!DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        if (text.Count(letter => letter == '.') > 1 || text.Contains('-', StringComparison.Ordinal))
            return day;
        var next = Of(today.Year, day);
        return next < today ? Of(today.Year + 1, day) : next;

        static DateOnly Of(int year, DateOnly day) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }

    private static (AssignmentRule? Rule, Line? Fault) With(AssignmentRule rule, string key, string value, DateOnly today)
    {
        var words = KeyedLine.Values(value);
        return key switch
        {
            "name" => (rule with { Name = Cut(KeyedLine.Bare(value)) }, null),
            "label" when words.FirstOrDefault(word => RouteWords.Label(word) is null or Label.Other) is { } wrong => No("route.bad.label", wrong),
            "label" => (rule with { Labels = [.. words.Select(word => RouteWords.Label(word)!.Value)] }, null),
            "theme" when words.FirstOrDefault(word => RouteWords.Theme(word) is null) is { } wrong =>
                No("route.bad.theme", wrong, string.Join(", ", Themes.All.Select(code => Wording.In("ru").Say($"theme.{code}")))),
            "theme" => (rule with { Themes = [.. words.Select(word => RouteWords.Theme(word)!)] }, null),
            "flag" when words.FirstOrDefault(word => RouteWords.Flag(word) is null) is { } wrong =>
                No("route.bad.flag", wrong, string.Join(", ", RouteWords.Flags.Select(code => Wording.In("ru").Say($"flag.{code}")))),
            "flag" => (rule with { Flags = [.. words.Select(word => RouteWords.Flag(word)!)] }, null),
            "channel" => (rule with { Channels = words }, null),
            "place" when words.FirstOrDefault(word => !word.Any(char.IsLetterOrDigit)) is { } wrong => No("route.bad.place", wrong),
            "place" => (rule with { Places = words }, null),
            "words" when words.FirstOrDefault(word => word.Count(char.IsLetterOrDigit) < 2) is { } wrong => No("route.bad.word", wrong),
            "words" => (rule with { Keywords = words }, null),
            "team" => (rule with { Team = KeyedLine.Bare(value) }, null),
            "people" => (rule with { People = [.. words.SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimStart('@'))] }, null),
            "otherwise" => (rule with { Otherwise = RouteWords.Otherwise(KeyedLine.Bare(value)) }, null),
            _ => Date(KeyedLine.Bare(value), today) is { } day
                ? (key == "from" ? rule with { From = day } : rule with { Until = day }, null)
                : No("route.bad.date", KeyedLine.Bare(value)),
        };
    }

    /// <summary>A rule nobody named is called by what it asks for.</summary>
    private static string NameOf(AssignmentRule rule)
    {
        var words = Wording.In("ru");
        string[] parts =
        [
            .. rule.Themes.Select(code => words.Say($"theme.{code}")), .. rule.Places, .. rule.Keywords,
            .. rule.Flags.Select(code => words.Say($"flag.{code}")), .. rule.Channels, .. rule.Labels.Select(label => words.Say($"label.{label.Code()}")),
        ];
        return Cut(parts.Length == 0 ? words.Say("route.all") : string.Join(", ", parts));
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 1)].TrimEnd()}…";

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static (AssignmentRule? Rule, Line? Fault) No(string key, params IReadOnlyList<string> args) => (null, Line.Of(key, [.. args.Select(Line.Quoted)]));
}
