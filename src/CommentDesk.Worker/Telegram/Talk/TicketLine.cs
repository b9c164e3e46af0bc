using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A ticket on one line: «🟠 № 12 · до 16:45 · третий день нет горячей воды…»; without a deadline its age stands there.</summary>
internal static class TicketLine
{
    public static string Of(Turn turn, Ticket ticket, int words = 60) =>
        $"{CardFace.Emoji(ticket.Verdict)} № {ticket.Id} · {When(turn, ticket)} · {FirstWords(turn, ticket, words)}";

    public static string Button(Turn turn, Ticket ticket) =>
        $"{CardFace.Emoji(ticket.Verdict)} № {ticket.Id} · {FirstWords(turn, ticket, 24)}";

    private static string When(Turn turn, Ticket ticket) => turn.Session.Deadlines.DueOf(ticket.Id) is { } due
        ? DeadlineWords.InList(turn.Words, due, turn.Now, turn.Options.Zone)
        : turn.Words.Length(turn.Now - ticket.OpenedAt);

    /// <summary>What is due first comes first; what has no deadline keeps its order behind.</summary>
    public static IReadOnlyList<Ticket> ByDue(Turn turn, IEnumerable<Ticket> tickets) =>
        [.. tickets.OrderBy(ticket => turn.Session.Deadlines.DueOf(ticket.Id) ?? DateTimeOffset.MaxValue)];

    private static string FirstWords(Turn turn, Ticket ticket, int words)
    {
        var text = turn.Session.Comments.Find(ticket.Comment)?.Text ?? "";
        return !Legible.Any(text) ? turn.Words.Say("card.no_text") : CardFace.FirstWords(PersonalMask.Shown(text), words);
    }
}
