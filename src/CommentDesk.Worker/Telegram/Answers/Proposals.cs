using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>
/// Words a colleague writes about a ticket that somebody else works on: the owner decides about them openly, nothing is published.
/// </summary>
internal static class Proposals
{
    public const string Kept = "no";

    /// <summary>False when the ticket is not in the hands of somebody else who could still take the words.</summary>
    public static bool Offered(Turn turn, TicketId id, Draft draft, string? source)
    {
        // A colleague offers words: a file nobody asked for stays with whoever sent it.
        if (!turn.Person.Is(Rights.Answerers) || draft.Attached is not null || AnswerPolicy.Fault(draft.Text) is not null || Holder(turn, id) is not { } owner)
            return false;
        var proposal = turn.Session.Stories.Add(new Proposal(0, id, turn.Person.Id, draft.Text, draft.Marks, turn.Now));
        turn.Session.Outbox.Add(Showing(turn, owner, proposal, Buttons(turn, owner, proposal)));
        foreach (var lead in turn.Session.Chats.Cards(id).Select(card => turn.Session.People.Find(card.Person)).OfType<Person>())
            if (lead.Is(Rights.Leads) && lead.Id != owner.Id && lead.Id != turn.Person.Id)
                turn.Session.Outbox.Add(Showing(turn, lead, proposal, Keyboard.None));
        turn.Session.Chats.StopExpecting(turn.Person.Id);
        turn.Say(Line.Of("proposal.shown", id.ToString(), $"@{owner.Id}"), replyTo: source);
        return true;
    }

    private static Person? Holder(Turn turn, TicketId id) =>
        turn.Session.Tickets.Find(id) is { Stage: Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.Interim } ticket
            && ticket.Stage.Owner is { } owner && owner != turn.Person.Id
            && turn.Session.Comments.Find(ticket.Comment) is { ErasedAt: null }
            ? turn.Session.People.Find(owner) is { Staff: true } person ? person : null
            : null;

    private static OutboxCall Showing(Turn turn, Person reader, Proposal proposal, Keyboard buttons)
    {
        var words = Wording.In(reader.Language);
        var html = new Html().Bold(words.Say("proposal.title", proposal.Ticket.ToString(), turn.Person.Name)).Line();
        html.Quote(Html.Shorten(proposal.Text, Html.Longest - html.Length - 10));
        return ChatCalls.Saying(reader.Contact, reader.Id, html, turn.Now, buttons, proposal.Ticket, replaces: $"proposal:{proposal.Id}");
    }

    private static Keyboard Buttons(Turn turn, Person owner, Proposal proposal)
    {
        var (words, ticket) = (Wording.In(owner.Language), turn.Session.Tickets.Find(proposal.Ticket)!);
        var id = proposal.Id.ToString(CultureInfo.InvariantCulture);
        return Keyboard.Of([
            Button.Sending(words.Say("button.pr"), ButtonData.About(ticket, Verbs.Proposal, id)),
            Button.Sending(words.Say("button.pr_no"), ButtonData.About(ticket, Verbs.Proposal, $"{id}-{Kept}"))]);
    }
}
