using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>
/// Takes notes. The question, the confirmation and the officer's own message are all remembered as notes: whoever replies to any
/// of them notes something more.
/// </summary>
internal sealed class NoteAsked : IAsked
{
    public const string Name = "note";

    private const int Longest = 2000;

    public string Kind => Name;

    public static void Ask(Turn turn, TicketId ticket) => turn.Ask(
        Name, ticket, null, new Html().Bold(turn.Words.Say("note.ask_title", ticket.ToString())).Line().Text(turn.Words.Say("note.ask")),
        turn.Words.Say("note.hint", ticket.ToString()));

    public void Heard(Turn turn, Observation.PersonSaid said, TicketId? ticket, string? detail)
    {
        if (ticket is not { } id)
            return;
        if (!turn.Person.Is(Rights.Answerers))
        {
            turn.Audit($"note {id}", "refuse.role");
            turn.Say(Line.Of("refuse.role"), replyTo: said.Message);
            return;
        }

        Take(turn, id, said.Text!, said.Message);
        turn.Session.Chats.Remember(new BotMessage(said.Chat, said.Message, turn.Person.Id, id, Name, null, turn.Now));
    }

    /// <param name="source">The officer's message.</param>
    public static void Take(Turn turn, TicketId id, string text, string? source)
    {
        var fault = Fault(turn.Session, id, text);
        turn.Audit($"note {id}", fault?.Key ?? "ok");
        if (fault is null)
        {
            turn.Session.Chats.StopExpecting(turn.Person.Id);
            turn.Session.Stories.Add(new Note(id, turn.Person.Id, text.Trim(), turn.Now));
            foreach (var card in turn.Session.Chats.Cards(id))
                if (turn.Session.People.Find(card.Person) is { Staff: true } holder)
                    turn.Session.Outbox.Add(Calls.CardFor(holder, id, turn.Now));
        }

        turn.Say(new Html().Text(turn.Spell(fault ?? Line.Of("note.done", id.ToString()))), ticket: id, kind: Name, replyTo: source);
    }

    private static Line? Fault(IDeskSession session, TicketId id, string text)
    {
        if (session.Tickets.Find(id) is not { } ticket)
            return Line.Of("refuse.no_ticket", id.ToString());
        if (session.Comments.Find(ticket.Comment) is { ErasedAt: not null })
            return Line.Of("refuse.erased", id.ToString());
        if (string.IsNullOrWhiteSpace(text))
            return Line.Of("note.usage");
        return text.Length > Longest ? Line.Of("note.too_long", Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
    }
}
