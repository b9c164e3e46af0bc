using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Torture.Ledger;

namespace CommentDesk.Torture.Reckoning;

/// <summary>/stats of the month against a recount from the first line of history to the last, by other code than the desk's.</summary>
internal static partial class StatsCheck
{
    private static readonly TimeSpan s_moscow = TimeSpan.FromHours(3);
    private static readonly string[] s_open = ["triage", "waiting", "assigned", "in_work", "drafted", "publishing", "in_doubt"];

    public static IEnumerable<Discrepancy> Of(Truth truth, Books books)
    {
        if (truth.Stats is not { } stats)
            return [new(Kinds.Stats, "/stats", "was never answered")];
        var sheet = $"{stats.Words}\n{truth.Officers?.Words}";
        var said = Said(sheet);
        var counted = Recount(books, stats.At);
        return Named(said, counted, sheet) is { } fault ? [fault] : Compare(said, counted);
    }

    /// <summary>A long list names only the first people, and says how many more there are.</summary>
    private static Discrepancy? Named(Dictionary<string, int> said, Dictionary<string, int> counted, string sheet)
    {
        var hidden = People(counted).Except(People(said)).ToHashSet();
        foreach (var name in counted.Keys.Where(name => hidden.Contains(name.Split(':')[0])).ToList())
            counted.Remove(name);
        var told = More().Match(sheet) is { Success: true } more ? Number(more.Groups[1].Value) : 0;
        return told == hidden.Count ? null : new(Kinds.Stats, "people", $"/stats leaves out {hidden.Count} people and speaks of {told}");
    }

    private static IEnumerable<string> People(Dictionary<string, int> numbers) =>
        numbers.Keys.Where(name => name.Contains(": ", StringComparison.Ordinal)).Select(name => name.Split(':')[0]).Distinct();

    private static IEnumerable<Discrepancy> Compare(Dictionary<string, int> said, Dictionary<string, int> counted)
    {
        return counted.Keys.Union(said.Keys)
            .Where(name => counted.GetValueOrDefault(name) != said.GetValueOrDefault(name))
            .Select(name => new Discrepancy(Kinds.Stats, name, $"/stats says {said.GetValueOrDefault(name)}, the recount {counted.GetValueOrDefault(name)}"));
    }

    /// <summary>Every number the sheet shows, by its own words.</summary>
    private static Dictionary<string, int> Said(string sheet)
    {
        var numbers = Single().Matches(sheet).ToDictionary(match => match.Groups["name"].Value, match => Number(match.Groups["number"].Value));
        var work = Work().Match(sheet);
        numbers["В работе"] = Number(work.Groups["all"].Value);
        numbers["без исполнителя"] = Number(work.Groups["free"].Value);
        foreach (Match officer in Officer().Matches(sheet))
        {
            numbers[$"{officer.Groups["name"].Value}: ответов"] = Number(officer.Groups["answered"].Value);
            numbers[$"{officer.Groups["name"].Value}: в работе"] = Number(officer.Groups["open"].Value);
        }

        return numbers.Where(pair => pair.Value != 0).ToDictionary();
    }

    private static Dictionary<string, int> Recount(Books books, DateTimeOffset to)
    {
        var today = to.ToOffset(s_moscow);
        var from = new DateTimeOffset(today.Year, today.Month, today.Day, 0, 0, 0, s_moscow).AddDays(-29);
        var names = books.People.ToDictionary(person => person.Id, person => person.Name);
        var numbers = new Dictionary<string, int>();
        foreach (var ticket in books.History.Where(line => line.At < to).GroupBy(line => line.Ticket))
        {
            var lines = ticket.OrderBy(line => line.Version).ThenBy(line => line.Part).ToList();
            var last = lines[^1];
            if (lines[0].At >= from)
            {
                Add("Поступило");
                Add(last.Label switch { "C" => "Жалоба", "Q" => "Вопрос", "N" => "Негатив", _ => "Прочее" });
            }

            if (lines.Find(line => line.What == "published") is { } published && published.At >= from)
            {
                Add("Отвечено");
                if (published.Owner is { } owner)
                    Add($"{names[owner]}: ответов");
            }

            if (last.Stage == "no_reply" && lines.FindLast(line => line.What == "dismissed")!.At >= from)
                Add("Закрыто без ответа");
            if (!s_open.Contains(last.Stage))
                continue;
            Add("В работе");
            Add(last.Owner is { } holder ? $"{names[holder]}: в работе" : "без исполнителя");
        }

        return numbers;

        void Add(string name) => numbers[name] = numbers.GetValueOrDefault(name) + 1;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex("^ *(?<name>Поступило|Жалоба|Вопрос|Негатив|Прочее|Отвечено|Закрыто без ответа): (?<number>\\d+)(?: [▲▼]\\d+)?(?: · \\d+ %)?$", RegexOptions.Multiline)]
    private static partial Regex Single();

    [GeneratedRegex("^и ещё (\\d+)$", RegexOptions.Multiline)]
    private static partial Regex More();

    [GeneratedRegex("^В работе: (?<all>\\d+), без исполнителя: (?<free>\\d+)$", RegexOptions.Multiline)]
    private static partial Regex Work();

    [GeneratedRegex("^(?<name>[^:\n]+): ответов (?<answered>\\d+), в работе (?<open>\\d+)", RegexOptions.Multiline)]
    private static partial Regex Officer();
}
