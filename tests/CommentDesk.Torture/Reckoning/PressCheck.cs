using System.Globalization;
using System.Text.RegularExpressions;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Staff;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Reckoning;

/// <summary>Every press and every answer a person wrote is counted once; nothing was done in a person's name that they did not do.</summary>
internal static partial class PressCheck
{
    /// <summary>Which button stands behind a line of history.</summary>
    private static readonly Dictionary<string, string[]> s_buttons = new()
    {
        ["sent"] = ["p"],
        ["taken"] = ["t", "a"],
        ["transferred"] = ["mv", "as"],
        ["returned"] = ["rt"],
        ["dismissed"] = ["nr"],
        ["resolved"] = ["st"],
        ["discarded"] = ["d"],
    };

    public static IEnumerable<Discrepancy> Of(Truth truth, Books books) =>
        [.. Counted(truth, books), .. Done(truth, books), .. Answered(truth, books), .. Heard(truth, books)];

    /// <summary>As many lines in the audit as presses, for each person and each button.</summary>
    private static IEnumerable<Discrepancy> Counted(Truth truth, Books books)
    {
        var made = truth.Presses.GroupBy(press => (Contact: Text(press.Person), What: What(press))).ToDictionary(group => group.Key, group => group.Count());
        var kept = books.Audit.Where(row => row.What.StartsWith("press ", StringComparison.Ordinal))
            .GroupBy(row => (row.Contact, What: row.What["press ".Length..])).ToDictionary(group => group.Key, group => group.Count());
        foreach (var key in made.Keys.Union(kept.Keys))
        {
            var (pressed, counted) = (made.GetValueOrDefault(key), kept.GetValueOrDefault(key));
            if (pressed != counted)
                yield return new(Kinds.Press, $"{key.Contact} on {key.What}", $"was pressed {pressed} times and counted {counted} times");
        }
    }

    /// <summary>What history says a person did was pressed by that person.</summary>
    private static IEnumerable<Discrepancy> Done(Truth truth, Books books)
    {
        var contacts = books.People.ToDictionary(person => person.Id, person => person.Contact);
        var accepted = books.Audit.Where(row => row.Outcome == "ok" && row.What.StartsWith("press ", StringComparison.Ordinal))
            .Select(row => (row.Contact, Word: ButtonWord.Of("", row.What["press ".Length..])))
            .Where(row => row.Word is not null)
            .CountBy(row => (row.Contact, row.Word!.Verb, row.Word.Number)).ToDictionary();
        var next = truth.Commands.Where(command => command.Words == "/next").CountBy(command => Text(command.Person)).ToDictionary();
        foreach (var line in books.History.Where(line => line.By is not null && s_buttons.ContainsKey(line.What)).GroupBy(line => (line.By, line.What, line.Ticket)))
        {
            var contact = contacts.GetValueOrDefault(line.Key.By!.Value) ?? "";
            var pressed = s_buttons[line.Key.What].Sum(verb => accepted.GetValueOrDefault((contact, verb, line.Key.Ticket)));
            // What a person takes by /next needs no button; each /next is good for one ticket.
            while (pressed < line.Count() && line.Key.What == "taken" && next.GetValueOrDefault(contact) > 0)
            {
                next[contact]--;
                pressed++;
            }

            if (pressed < line.Count())
                yield return new(Kinds.Press, $"ticket {line.Key.Ticket}", $"{contact} has {line.Key.What} it {line.Count()} times after {pressed} accepted presses");
        }
    }

    /// <summary>A press that was never answered has an outbox row that says why.</summary>
    private static IEnumerable<Discrepancy> Answered(Truth truth, Books books)
    {
        var given = books.Calls.Where(call => call is { Kind: "press-answer", State: "unknown" or "refused" }).Select(call => call.Mark).ToHashSet();
        return truth.Presses.Where(press => !truth.Answered.Contains(press.Query) && !given.Contains(press.Query))
            .Select(press => new Discrepancy(Kinds.Press, $"{press.Person} on {press.Data}", "was never answered"));
    }

    /// <summary>
    /// What a person wrote as an answer was heard: once as it was written, and at most once more for each change. Where the desk does
    /// not know what was replied to, it asks, in reply to those words; the question does not reach whoever has blocked the bot.
    /// </summary>
    private static IEnumerable<Discrepancy> Heard(Truth truth, Books books)
    {
        var kept = books.Audit.CountBy(row => (row.Contact, row.What)).ToDictionary();
        var asked = truth.Spoken.Where(spoken => spoken.Message.ReplyTo is not null && spoken.Buttons.Any(button => button.Verb == "pk"))
            .Select(spoken => (spoken.Chat, Text(spoken.Message.ReplyTo!.Value))).ToHashSet();
        var unasked = books.Calls.Where(call => call is { Kind: "say", Ticket: null, State: "unknown" or "refused" }).CountBy(call => call.Lane).ToDictionary();
        foreach (var group in truth.Answers.GroupBy(answer => (answer.Person, answer.Ticket)))
        {
            var heard = kept.GetValueOrDefault((Text(group.Key.Person), $"write {Text(group.Key.Ticket)}"));
            var about = group.Count(answer => asked.Contains((answer.Person, answer.Message)));
            var lane = $"telegram:{Text(group.Key.Person)}";
            while (heard < group.Count() - about && unasked.GetValueOrDefault(lane) > 0)
            {
                unasked[lane]--;
                about++;
            }

            if (heard < group.Count() - about || heard > group.Sum(answer => answer.Texts.Count))
                yield return new(Kinds.Press, $"ticket {group.Key.Ticket}", $"{group.Key.Person} wrote {group.Count()} answers, {heard} were heard");
        }
    }

    /// <summary>The desk keeps the data only if it could be its own.</summary>
    private static string What(Pressed press) => OfTheDesk().IsMatch(press.Data) ? press.Data : "?";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,10}:(?:0|[1-9a-z][0-9a-z]{0,11}):(?:0|[1-9a-z][0-9a-z]{0,4})(?::[A-Za-z0-9_-]{1,32})?$")]
    private static partial Regex OfTheDesk();
}
