using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>
/// Takes a role away with everything that hung on it: what the person may no longer handle goes to others, begun or not;
/// an answer in doubt is asked of the leads; nothing more is awaited; open invitations stop working. What is just being
/// published ends by itself, and the leads hear how.
/// </summary>
internal sealed class Dismissal(Reach reach)
{
    public Person Remove(Turn turn, Person person, Roles role)
    {
        var left = person with { Roles = person.Roles & ~role };
        turn.Session.People.Save(left);
        turn.Audit($"remove {role.Code()} of @{left.Id}", "ok");
        if (!left.Is(Rights.Answerers))
            turn.Session.Chats.StopExpecting(left.Id);
        if (!left.Is(Roles.Admin))
            turn.Session.People.RevokeInvitesOf(left.Id, turn.Now);
        HandOn(turn, left);
        Reviewing.Leave(turn.Session, left, turn.Now);
        turn.Session.Outbox.Add(ChatCalls.CommandsFor(left, turn.Now));
        turn.Session.Outbox.Add(ChatCalls.Saying(
            left.Contact, left.Id, new Html().Text(Wording.In(left.Language).Say(Line.Of("tell.role_removed", $"#role.{role.Code()}"), turn.NameOf)), turn.Now));
        return left;
    }

    private void HandOn(Turn turn, Person left)
    {
        var lost = turn.Session.Tickets.OpenOf(left.Id).Where(ticket => !Handles(left, ticket)).ToList();
        foreach (var ticket in lost)
        {
            reach.Release(turn.Session, ticket, left, turn.Now);
            if (ticket.Stage is Stage.InDoubt)
                AskLeads(turn, ticket);
            if (!left.Staff)
                CloseCards(turn, left, ticket);
        }

        var now = lost.Select(ticket => turn.Session.Tickets.Find(ticket.Id)!).ToList();
        Tell(turn, "people.handed", left, now.Where(ticket => ticket.Stage.Owner is { } owner && owner != left.Id));
        Tell(turn, "people.queued", left, now.Where(ticket => ticket.Stage.Owner is null));
    }

    private static void AskLeads(Turn turn, Ticket ticket)
    {
        foreach (var lead in Leads(turn))
            turn.Session.Outbox.Add(Calls.DoubtFor(lead, ticket.Id, turn.Now));
    }

    /// <summary>Who works here no longer keeps no citizen's words and no living button.</summary>
    private static void CloseCards(Turn turn, Person left, Ticket ticket)
    {
        var closed = new Html().Text(Wording.In(left.Language).Say("card.closed", ticket.Id.ToString()));
        foreach (var kind in (string[])[Calls.Card, Calls.Preview, Calls.Doubt])
            if (turn.Session.Chats.Latest(left.Id, ticket.Id, kind) is { } shown)
                turn.Session.Outbox.Add(ChatCalls.Editing(left, shown.Message, closed, Keyboard.None, turn.Now, ticket.Id));
    }

    private static void Tell(Turn turn, string key, Person left, IEnumerable<Ticket> tickets)
    {
        var numbers = Reach.Numbers(tickets);
        if (numbers.Length == 0)
            return;
        foreach (var lead in Leads(turn))
            turn.Tell(lead, Line.Of(key, $"@{left.Id}", numbers));
    }

    private static IEnumerable<Person> Leads(Turn turn) => turn.Session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable);

    private static bool Handles(Person person, Ticket ticket) =>
        ticket.Stage is Stage.Triage ? person.Is(Rights.Sorters) : person.Is(Rights.HandlersOf(ticket.Verdict.Label));
}
