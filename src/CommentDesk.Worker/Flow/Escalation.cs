using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Who hears what of a deadline: the owner first, then who leads, then who supervises. At night only what is urgent.</summary>
/// <param name="teams">Null where there are none: supervisors hear of a missed deadline at once.</param>
internal sealed class Escalation(QuietHours? quiet = null, Teams? teams = null)
{
    /// <param name="said">The last step that was said of the clock before.</param>
    public IEnumerable<Notice> Notices(IDeskSession session, Ticket ticket, TicketClock clock, ClockStep said, ClockStep reached, DateTimeOffset now)
    {
        var when = clock.RoundTheClock || quiet is null ? now : quiet.Until(now);
        return Listeners(session, ticket, clock, said, reached).Distinct().Select(person => new Notice(person, ticket.Id, clock.Kind, reached, when));
    }

    /// <summary>Whoever stands in for a missing owner, above the owner: supervisors, and administrators where there are none.</summary>
    public static IReadOnlyList<PersonId> Leads(IDeskSession session)
    {
        var leads = session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable).ToList();
        var supervisors = leads.Where(person => person.Is(Roles.Supervisor)).ToList();
        return [.. (supervisors.Count > 0 ? supervisors : leads).Select(person => person.Id)];
    }

    /// <summary>The curator of the owner's team; supervisors where it has none, the owner is the curator, or the curator is away.</summary>
    private IReadOnlyList<PersonId> Above(IDeskSession session, PersonId? owner) =>
        teams?.TeamOf(session, owner) is { } team && Roster.LeadOf(team, session.People.All()) is { Reachable: true, OnDuty: true } lead && lead.Id != owner
            ? [lead.Id]
            : Leads(session);

    private IEnumerable<PersonId> Listeners(IDeskSession session, Ticket ticket, TicketClock clock, ClockStep said, ClockStep reached)
    {
        var owner = ticket.Stage.Owner is { } id && session.People.Find(id) is { Staff: true, Reachable: true } ? id : (PersonId?)null;
        if (owner is { } known && (reached < ClockStep.Escalated || said < ClockStep.Missed))
            yield return known;
        if (reached < ClockStep.Missed && !(owner is null && reached is ClockStep.Most))
            yield break;
        foreach (var lead in reached is ClockStep.Escalated ? Leads(session) : Above(session, ticket.Stage.Owner))
            yield return lead;
    }
}
