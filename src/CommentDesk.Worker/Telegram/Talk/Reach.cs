using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Who can be written to. When a person blocks the bot, the leads hear of it once and the tickets the person has not
/// begun go to others; what is in work stays theirs until a lead decides.
/// </summary>
internal sealed class Reach(Desk desk)
{
    public void Note(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        if (delivery is Delivery.Refused { Reason: "delivery.blocked" } && Memory.Reader(session, call) is { } person)
            Lost(session, person, now);
    }

    public void Changed(IDeskSession session, Observation.ReachChanged change, DateTimeOffset now)
    {
        if (session.People.FindByContact(change.Contact) is not { } person || person.Reachable == change.Reachable)
            return;
        if (change.Reachable)
            Found(session, person, now);
        else
            Lost(session, person, now);
    }

    public Person Found(IDeskSession session, Person person, DateTimeOffset now)
    {
        if (person.Reachable)
            return person;
        var found = person with { Reachable = true };
        session.People.Save(found);
        desk.Drain(session, now);
        return found;
    }

    /// <summary>Gives a ticket to whoever is free, or back to the queue.</summary>
    public void Release(IDeskSession session, Ticket ticket, Person from, DateTimeOffset now) =>
        desk.Do(session, ticket.Id, null, new Command.Reassign(desk.Next(session, ticket, ticket.Verdict, now, from.Id)), now);

    private void Lost(IDeskSession session, Person person, DateTimeOffset now)
    {
        if (!person.Reachable)
            return;
        session.People.Save(person with { Reachable = false });
        session.People.Audit(person.Id, person.Contact, "reachable", "delivery.blocked", now);
        foreach (var ticket in session.Tickets.OpenOf(person.Id).Where(ticket => ticket.Stage is Stage.Assigned or Stage.Triage))
            Release(session, ticket, person, now);
        var kept = session.Tickets.OpenOf(person.Id);
        foreach (var lead in session.People.All().Where(lead => lead.Is(Rights.Leads) && lead.Reachable && lead.Id != person.Id))
            session.Outbox.Add(Calls.LineFor(lead, Said(person, kept), now));
    }

    private static Line Said(Person person, IReadOnlyList<Ticket> kept) => kept.Count == 0
        ? Line.Of("tell.unreachable", $"@{person.Id}")
        : Line.Of("tell.unreachable_holds", $"@{person.Id}", Numbers(kept));

    public static string Numbers(IEnumerable<Ticket> tickets) => string.Join(", ", tickets.Select(ticket => $"№ {ticket.Id}"));
}
