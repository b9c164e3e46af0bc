using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>One person's turn in the chat: who acts, when, in which unit of work, and how the bot answers them.</summary>
internal sealed record Turn(IDeskSession Session, Person Person, DateTimeOffset Now, ChatOptions Options)
{
    public Wording Words => Wording.In(Person.Language);

    public string? NameOf(long person) => Session.People.Find(new PersonId(person))?.Name;

    public string NameOf(PersonId? person) => person is { } id && NameOf(id.Value) is { } name ? name : Words.Say("person.unknown");

    public string Spell(Line line) => Words.Say(line, NameOf);

    public string At(DateTimeOffset moment) => Words.At(moment, Now, Options.Zone);

    /// <summary>What does not fit into one message goes out in several; the last has the buttons.</summary>
    public void Say(Html text, Keyboard? buttons = null, TicketId? ticket = null, string kind = "notice", string? replyTo = null, string? prompt = null)
    {
        var parts = text.Parts().Where(part => !part.Blank).ToList();
        foreach (var (index, part) in parts.Index())
        {
            var last = index == parts.Count - 1;
            Session.Outbox.Add(ChatCalls.Saying(
                Person.Contact, Person.Id, part, Now, last ? buttons : null, ticket, kind, null, index == 0 ? replyTo : null, last ? prompt : null));
        }
    }

    public void Say(Sheet sheet) => Say(sheet.Text, sheet.Buttons);

    public void Say(Line line, TicketId? ticket = null, string? replyTo = null) =>
        Say(new Html().Text(Spell(line)), ticket: ticket, replyTo: replyTo);

    public void Change(string message, Html? text, Keyboard buttons, TicketId? ticket = null) =>
        Session.Outbox.Add(ChatCalls.Editing(Person, message, text, buttons, Now, ticket));

    public void Tell(Person person, Line line, TicketId? ticket = null)
    {
        if (person.Staff && person.Reachable)
            Session.Outbox.Add(Calls.LineFor(person, line, Now, ticket));
    }

    /// <summary>Sends the card as a new message, so that it is the last thing in the chat.</summary>
    public void ShowCard(TicketId ticket) => Session.Outbox.Add(ChatCalls.NewCard(Person, ticket, Now));

    public void RefreshCard(TicketId ticket) => Session.Outbox.Add(Calls.CardFor(Person, ticket, Now));

    public void Audit(string what, string outcome) => Session.People.Audit(Person.Id, Person.Contact, what, outcome, Now);
}
