using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A ticket on one line: «🟠 № 12 · 2 ч 10 мин · третий день нет горячей воды…».</summary>
internal static class TicketLine
{
    public static string Of(Turn turn, Ticket ticket, int words = 60) =>
        $"{CardFace.Emoji(ticket.Verdict)} № {ticket.Id} · {turn.Words.Length(turn.Now - ticket.OpenedAt)} · {FirstWords(turn, ticket, words)}";

    public static string Button(Turn turn, Ticket ticket) =>
        $"{CardFace.Emoji(ticket.Verdict)} № {ticket.Id} · {FirstWords(turn, ticket, 24)}";

    private static string FirstWords(Turn turn, Ticket ticket, int words)
    {
        var text = turn.Session.Comments.Find(ticket.Comment)?.Text ?? "";
        return !Legible.Any(text) ? turn.Words.Say("card.no_text") : CardFace.FirstWords(PersonalMask.Shown(text), words);
    }
}
