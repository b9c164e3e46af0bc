using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Brings tickets into cases and out of them. Nobody is in a case of a case: whatever is named, its leading ticket is meant.</summary>
internal sealed class Casework(Desk desk)
{
    /// <param name="by">Null for the desk itself.</param>
    public Outcome Merge(IDeskSession session, TicketId id, TicketId into, Person? by, DateTimeOffset now)
    {
        if (Leading(session, into) is not { } lead)
            return new Outcome.Refused(Line.Of("refuse.no_ticket", into.ToString()));
        if (lead.Id == id)
            return new Outcome.Refused(Line.Of(into == id ? "refuse.merge_self" : "refuse.merge_other_way", id.ToString(), into.ToString()));
        if (!TakesIn(lead))
            return new Outcome.Refused(Line.Of("refuse.case_closed", lead.Id.ToString()));
        var own = session.Tickets.OfCase(id);
        if (own.Any(member => member.Stage is not Stage.Merged))
            return new Outcome.Refused(Line.Of("refuse.case_answered", id.ToString(), lead.Id.ToString()));
        var merge = new Command.Merge(lead.Id, lead.Stage.Owner);
        // Its own case goes first: a case is never deeper than one.
        if (session.Tickets.Find(id)?.Decide(by, merge, now) is Decision.Changed)
            foreach (var member in own)
                desk.Do(session, member.Id, null, new Command.Merge(lead.Id), now);
        return desk.Do(session, id, by, merge, now);
    }

    /// <summary>Out of the case, to whoever the desk would choose.</summary>
    public Outcome Split(IDeskSession session, TicketId id, Person? by, DateTimeOffset now) => session.Tickets.Find(id) is { } ticket
        ? desk.Do(session, id, by, new Command.Split(desk.Next(session, ticket, ticket.Verdict, now), CaseOwner(session, ticket)), now)
        : new Outcome.Refused(Line.Of("refuse.no_ticket", id.ToString()));

    /// <summary>To a certain person, for a reason.</summary>
    public Outcome Split(IDeskSession session, Ticket ticket, PersonId to, Line why, DateTimeOffset now) =>
        desk.Do(session, ticket.Id, null, new Command.Split(Again(session, ticket, to, why, now)), now);

    /// <summary>The leading comment went away: the oldest of the others leads.</summary>
    public void Rehead(IDeskSession session, TicketId id, DateTimeOffset now)
    {
        if (session.Tickets.Find(id) is not { } lead || !Casebook.LeadsNoMore(lead))
            return;
        var members = session.Tickets.OfCase(id).Where(member => member.Stage is Stage.Merged && !Erased(session, member)).ToList();
        if (members.Count == 0)
            return;
        var head = members[0];
        var choice = lead.Stage.Owner is { } owner ? Again(session, head, owner, Line.Of("why.case", id.ToString()), now) : desk.Next(session, head, head.Verdict, now);
        desk.Do(session, head.Id, null, new Command.Split(choice), now);
        if (session.Tickets.Find(head.Id) is { } headed && TakesIn(headed))
            foreach (var member in members.Skip(1))
                desk.Do(session, member.Id, null, new Command.Merge(head.Id), now);
        else
            foreach (var member in members.Skip(1))
                Split(session, member.Id, null, now);
    }

    /// <summary>Whoever knows the matter, if they can take it now; else whoever the desk would choose.</summary>
    public Choice Again(IDeskSession session, Ticket ticket, PersonId person, Line why, DateTimeOffset now) =>
        session.People.Find(person) is { Staff: true, OnDuty: true, Reachable: true } known && known.Is(Rights.Answerers)
            ? new Choice(person, why)
            : desk.Next(session, ticket, ticket.Verdict, now);

    public static Ticket? Leading(IDeskSession session, TicketId id) =>
        session.Tickets.Find(id) is { Lead: { } lead } ? session.Tickets.Find(lead) : session.Tickets.Find(id);

    /// <summary>An answered case still takes in: its answer is published there too.</summary>
    internal static bool TakesIn(Ticket lead) =>
        lead.Stage is Stage.Answered or Stage.Correcting || (lead.Stage.Open && lead.Stage is not (Stage.Hiding or Stage.Withdrawing));

    internal static bool Erased(IDeskSession session, Ticket ticket) => session.Comments.Find(ticket.Comment) is not { ErasedAt: null };

    private static PersonId? CaseOwner(IDeskSession session, Ticket ticket) =>
        ticket.Lead is { } lead ? session.Tickets.Find(lead)?.Stage.Owner : null;
}
