using System.Globalization;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>One page of the audit, the latest first: «@имя» narrows to a person, «21.11» to a day.</summary>
internal static class AuditSheet
{
    private const int Page = 20;

    public static Sheet Of(Turn turn, string asked, int skip)
    {
        PersonId? who = null;
        DateTimeOffset? from = null;
        foreach (var word in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (Day(turn, word) is { } day)
                from = day;
            else if (PersonOf(turn, word) is { } person)
                who = person.Id;
            else
                return new(new Html().Text(turn.Words.Say("audit.usage")), Keyboard.None);
        var lines = turn.Session.People.Audited(who, from, from?.AddDays(1), skip, Page + 1);
        if (lines.Count == 0)
            return new(new Html().Text(turn.Words.Say("audit.nothing")), Keyboard.None);
        var html = new Html().Bold(turn.Words.Say("audit.title", asked)).Line();
        foreach (var line in lines.Take(Page))
            html.Text(turn.Words.Say("audit.line", turn.At(line.At), line.Who is { } id ? turn.NameOf(id) : line.Contact, What(turn, line.What), Outcome(turn, line.Outcome))).Line();
        return new(html, Keyboard.Of(
        [
            .. skip > 0 ? [Turned(turn, "find.back", Math.Max(0, skip - Page))] : (Button[])[],
            .. lines.Count > Page ? [Turned(turn, "find.next", skip + Page)] : (Button[])[],
        ]));
    }

    /// <summary>«press p:5:3:1» → «Опубликовать № 5».</summary>
    private static string What(Turn turn, string what)
    {
        if (!what.StartsWith("press ", StringComparison.Ordinal) || !ButtonData.TryParse(what["press ".Length..], out var data))
            return what;
        var key = data.Verb == Verbs.Publish ? "button.publish" : $"button.{data.Verb}";
        var named = turn.Words.Has(key) ? $"«{turn.Words.Say(key)}»" : what;
        return Verbs.AboutTicket(data.Verb) ? $"{named} № {data.Number}" : named;
    }

    private static string Outcome(Turn turn, string outcome) => outcome == "ok" ? "✓" : turn.Words.Has(outcome) ? turn.Words.Say(outcome) : outcome;

    private static DateTimeOffset? Day(Turn turn, string word)
    {
        var today = TimeZoneInfo.ConvertTime(turn.Now, turn.Options.Zone).Date;
        if (!DateTime.TryParseExact(word, ["d.M", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;
        if (word.Count(letter => letter == '.') == 1)
            day = new DateTime(today.Year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(today.Year, day.Month)));
        if (day > today)
            day = day.AddYears(-1);
        return new DateTimeOffset(day, turn.Options.Zone.GetUtcOffset(day));
    }

    private static Person? PersonOf(Turn turn, string word) => turn.Session.People.All().FirstOrDefault(person =>
        person.Contact == word || string.Equals(person.Handle, word.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
        || person.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static Button Turned(Turn turn, string key, int skip) => Button.Sending(turn.Words.Say(key), ButtonData.Of(Verbs.Audit, skip));
}
