using System.Globalization;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Reckoning;

/// <summary>
/// Every private message about a ticket speaks of that ticket's comment, and goes to somebody who has to do with it. Whoever has
/// no role hears of no comment at all.
/// </summary>
internal static class CardCheck
{
    private const long Leads = 4 | 16, Trainer = 8, Sorters = 2 | Leads;

    public static IEnumerable<Discrepancy> Of(Truth truth, Books books)
    {
        var comments = books.Comments.ToDictionary(row => row.Id);
        var streets = truth.Comments.Where(comment => comment.Street is not null)
            .GroupBy(comment => (comment.Room, comment.Message)).ToDictionary(group => group.Key, group => group.First().Street!);
        var streetOf = books.Tickets.ToDictionary(ticket => ticket.Id, ticket => streets.GetValueOrDefault((comments[ticket.Comment].Room, comments[ticket.Comment].Message)));
        var people = books.People.ToDictionary(person => long.Parse(person.Contact, CultureInfo.InvariantCulture));
        var holders = Holders(books);
        var texts = truth.Answers.SelectMany(answer => answer.Texts, (answer, text) => (answer.Ticket, text)).ToLookup(pair => pair.Ticket, pair => pair.text);
        var asked = truth.Presses.Select(press => (press.Person, Word: ButtonWord.Of("", press.Data)))
            .Where(press => press.Word is { AboutTicket: true }).Select(press => (press.Person, press.Word!.Number)).ToHashSet();
        foreach (var spoken in truth.Spoken.Where(spoken => !spoken.IsPublic))
        {
            var about = string.Create(CultureInfo.InvariantCulture, $"message {spoken.Chat}/{spoken.Message.Id}");
            if (!truth.Staff.Contains(spoken.Chat))
            {
                if (Street.In(spoken.Words) is { } street)
                    yield return new(Kinds.WrongChat, about, $"tells a stranger of ул. {street}");
                continue;
            }

            if (Ticket(spoken) is not { } word)
                continue;
            if (!streetOf.TryGetValue(word.Number, out var told))
                yield return new(Kinds.WrongChat, about, $"speaks of ticket {word.Number}, which does not exist");
            else if (told is not null && Street.In(spoken.Words) is { } said && said != told)
                yield return new(Kinds.WrongChat, about, $"shows ул. {said} as ticket {word.Number}, which is about ул. {told}");
            if (word.Verb == "p" && !texts[word.Number].Any(text => spoken.Words.Contains(text, StringComparison.Ordinal)))
                yield return new(Kinds.WrongChat, about, $"offers to publish for ticket {word.Number} what nobody wrote for it");
            if (people.GetValueOrDefault(spoken.Chat) is { } person && !MaySee(person, word, holders, asked))
                yield return new(Kinds.WrongChat, about, $"shows ticket {word.Number} to {person.Name}, who has nothing to do with it");
        }
    }

    /// <summary>The ticket a message is about: all its buttons name the same one. Lists of several tickets are about none.</summary>
    private static ButtonWord? Ticket(Spoken spoken)
    {
        var words = spoken.Buttons.Where(button => button.AboutTicket && button.Verb is not ("sh" or "pk")).ToList();
        return words.Count > 0 && words.All(word => word.Number == words[0].Number) ? words[0] : null;
    }

    private static bool MaySee(PersonRow person, ButtonWord word, HashSet<(long Person, long Ticket)> holders, HashSet<(long Person, long Ticket)> asked) =>
        holders.Contains((person.Id, word.Number))
        || asked.Contains((long.Parse(person.Contact, CultureInfo.InvariantCulture), word.Number))
        || (person.Roles & Leads) != 0
        || (word.Verb is "lt" or "th" or "lb" && (person.Roles & (Trainer | Sorters)) != 0);

    /// <summary>Who ever held a ticket or did something with it.</summary>
    private static HashSet<(long Person, long Ticket)> Holders(Books books) =>
        [.. books.History.SelectMany(line => new[] { line.Owner, line.By }.OfType<long>().Select(person => (person, line.Ticket)))];
}
