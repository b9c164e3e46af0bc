using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>Who can settle a dispute now, and who has to hear of one.</summary>
internal static class Disputing
{
    /// <summary>More are never open at once in a desk that works on them.</summary>
    private const int Looked = 200;

    public static IReadOnlyList<Person> Trainers(Turn turn) =>
        [.. turn.Session.People.All().Where(person => person.Is(Roles.Trainer) && person.Reachable)];

    /// <summary>The oldest dispute in which a trainer has a say.</summary>
    public static (Dispute Dispute, Seat Seat)? Next(Turn turn)
    {
        var trainers = Trainers(turn);
        foreach (var dispute in turn.Session.Lessons.Disputes(Looked))
            if (dispute.SeatOf(turn.Person, trainers) is { } seat)
                return (dispute, seat);
        return null;
    }

    public static IReadOnlyList<Dispute> Open(Turn turn) => turn.Session.Lessons.Disputes(Looked);

    /// <summary>The open dispute about a revision of the ticket's comment.</summary>
    public static Dispute? About(Turn turn, Ticket ticket, int revision) => turn.Session.Lessons.SettlementOf(ticket.Comment, revision) is Settlement.Disputed
        ? new Dispute(ticket.Id, ticket.Comment, revision, [.. turn.Session.Lessons.Of(ticket.Comment).Where(lesson => lesson.Revision == revision)])
        : null;

    /// <summary>Leads hear of a dispute when no trainer can settle it.</summary>
    public static void Watch(Turn turn, Ticket ticket, int revision)
    {
        if (About(turn, ticket, revision) is not { } dispute || !dispute.Stuck(Trainers(turn)))
            return;
        foreach (var lead in turn.Session.People.All().Where(person => person.Is(Rights.Leads)))
            turn.Tell(lead, Line.Of("tell.dispute", ticket.Id.ToString()), ticket.Id);
    }
}
