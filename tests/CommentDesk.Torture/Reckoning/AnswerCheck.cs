using System.Globalization;
using CommentDesk.Torture.Ledger;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture.Reckoning;

/// <summary>Every answer stands once, under its own comment, in the words of its officer and with their photo; a second time only if a person said so.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<Discrepancy> Of(Truth truth, Books books)
    {
        var comments = books.Comments.ToDictionary(row => row.Id);
        var ticketOf = books.Tickets.ToDictionary(ticket => (comments[ticket.Comment].Room, comments[ticket.Comment].Message));
        var standing = truth.Spoken.Where(spoken => spoken.IsPublic).GroupBy(spoken => (spoken.Chat, spoken.Message.Id)).Select(states => states.Last()).ToList();
        var texts = truth.Answers.ToLookup(answer => answer.Ticket);
        var found = new Dictionary<long, List<Spoken>>();
        foreach (var answer in standing)
        {
            var about = string.Create(CultureInfo.InvariantCulture, $"message {answer.Chat}/{answer.Message.Id}");
            if (answer.Message.ReplyTo is not { } comment || !ticketOf.TryGetValue((Text(answer.Chat), Text(comment)), out var ticket))
                yield return new(Kinds.WrongChat, about, "answers no comment of a ticket");
            else
                (found.TryGetValue(ticket.Id, out var list) ? list : found[ticket.Id] = []).Add(answer);
        }

        var again = books.History.Where(line => line is { What: "resolved", Detail: "again" }).ToLookup(line => line.Ticket);
        foreach (var ticket in books.Tickets)
            foreach (var fault in OfTicket(ticket, found.GetValueOrDefault(ticket.Id) ?? [], [.. texts[ticket.Id]], again[ticket.Id].Count()))
                yield return fault;
    }

    private static IEnumerable<Discrepancy> OfTicket(TicketRow ticket, IReadOnlyList<Spoken> answers, IReadOnlyList<Answer> written, int again)
    {
        var about = $"ticket {ticket.Id}";
        foreach (var stranger in answers.Where(answer => !written.Any(one => one.Texts.Contains(answer.Words))))
            yield return new(Kinds.WrongChat, about, $"the message {stranger.Message.Id} says what nobody wrote for it: «{stranger.Words}»");
        foreach (var astray in answers.Where(answer => written.Any(one => one.Texts.Contains(answer.Words)) && !written.Any(one => Shows(one, answer))))
            yield return new(Kinds.WrongChat, about, $"the message {astray.Message.Id} stands with the file {astray.Message.Media?.FileId ?? "none"}, which nobody sent with these words");
        if (answers.Count > 1 + again)
            yield return new(Kinds.Twice, about, $"{answers.Count} answers stand, people chose {again} times to publish again");
        var told = ticket.Stage is "answered" or "correcting";
        if (told && answers.Count == 0)
            yield return new(Kinds.Lost, about, "is answered, but nothing stands in public");
        if (!told && ticket.Stage != "in_doubt" && answers.Count > 0)
            yield return new(Kinds.Lost, about, $"is {ticket.Stage}, but an answer stands in public");
        if (told && ticket.AnswerMessage is { } message && !answers.Any(answer => Text(answer.Message.Id) == message && answer.Words == ticket.Answer))
            yield return new(Kinds.Lost, about, $"the message {message} does not say «{ticket.Answer}»");
    }

    private static bool Shows(Answer written, Spoken answer) => written.Texts.Contains(answer.Words) && written.File == answer.Message.Media?.FileId;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
