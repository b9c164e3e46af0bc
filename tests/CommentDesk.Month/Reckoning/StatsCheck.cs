using System.Text.RegularExpressions;
using CommentDesk.Month.Clock;

namespace CommentDesk.Month.Reckoning;

/// <summary>Each line of each /stats that was asked against the recount.</summary>
internal static partial class StatsCheck
{
    public static Finding Of(Evidence evidence)
    {
        var recount = new Recount(new WorkMinutes(evidence.Begins));
        var (right, asked, amiss) = (0, 0, new List<string>());
        foreach (var question in evidence.Asked.Where(asked => asked.Question.StartsWith("/stats", StringComparison.Ordinal)))
        {
            asked++;
            var (said, counted) = (Lines(question.Words), Counted(evidence, recount, question));
            foreach (var name in said.Keys.Union(counted.Keys))
            {
                if (said.GetValueOrDefault(name) == counted.GetValueOrDefault(name))
                    right++;
                else
                    amiss.Add($"{question.Question}: {name}: the screen says «{said.GetValueOrDefault(name)}», the recount «{counted.GetValueOrDefault(name)}»");
            }
        }

        var rows = Exported(evidence, recount, amiss);
        return new(
            "/stats against a recount", [("questions asked", asked), ("lines that agree", right), ("rows of /export csv", rows), ("differences", amiss.Count)], amiss);
    }

    /// <summary>The ones at the end of each row of the file add up to the numbers of the screen.</summary>
    private static int Exported(Evidence evidence, Recount recount, List<string> amiss)
    {
        var rows = Row().Matches(evidence.Export);
        var counted = recount.Of(evidence, 0, evidence.Ends.ToUnixTimeMilliseconds(), null, null);
        foreach (var (column, name) in ((string[])["Поступило", "Отвечено", "Закрыто без ответа", "В работе"]).Index())
        {
            var sum = rows.Count(row => row.Groups[column + 1].Value == "1");
            if (!counted[name].Split(',')[0].Equals($"{sum}", StringComparison.Ordinal))
                amiss.Add($"/export csv: {name}: the file says {sum}, the recount {counted[name]}");
        }

        return rows.Count;
    }

    /// <summary>The words after /stats as this month asks them: a period, then perhaps a page or a person.</summary>
    private static Dictionary<string, string> Counted(Evidence evidence, Recount recount, Asked asked)
    {
        var words = asked.Question.Split(' ');
        var today = WorkMinutes.Midnight(asked.At);
        var (from, until) = words[1] switch
        {
            "месяц" => (today.AddDays(-29), asked.At),
            "неделя" => (today.AddDays(-6), asked.At),
            "всё" => (DateTimeOffset.UnixEpoch, asked.At),
            var day => Day(day, today),
        };
        var name = words.Length > 2 ? words[2] : null;
        var channel = evidence.Channels.Where(channel => name is not null && channel.Title.Contains(name, StringComparison.Ordinal)).Select(channel => (long?)channel.Id).FirstOrDefault();
        var officer = channel is null ? evidence.People.Where(person => person.Name == name).Select(person => (long?)person.Id).FirstOrDefault() : null;
        return recount.Of(evidence, from.ToUnixTimeMilliseconds(), until.ToUnixTimeMilliseconds(), channel, officer);
    }

    private static (DateTimeOffset From, DateTimeOffset Until) Day(string day, DateTimeOffset today)
    {
        var date = DateOnly.ParseExact($"{day}.{today.Year}", "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var from = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), WorkMinutes.Moscow);
        return (from, from.AddDays(1));
    }

    /// <summary>«Поступило: 214 ▲24» without what is compared with the time before.</summary>
    private static Dictionary<string, string> Lines(string words) => words.Split('\n')
        .Select(line => Line().Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups["name"].Value, match => Change().Replace(match.Groups["value"].Value, "").TrimEnd());

    [GeneratedRegex(@"^ *(?<name>[А-Я][а-яё ]+|рабочее время|с ночами и выходными): (?<value>.+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@";([01]);([01]);([01]);([01])\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@" [▲▼]\d+")]
    private static partial Regex Change();
}
