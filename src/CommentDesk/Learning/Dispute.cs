using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>In which capacity somebody may speak in a dispute.</summary>
public enum Seat
{
    /// <summary>A trainer who has not spoken: their label makes a majority.</summary>
    Third,

    /// <summary>One of those who disagree, asked again now that they know the other label, because there is no third.</summary>
    Party,

    /// <summary>Decides.</summary>
    Lead,
}

/// <summary>
/// Trainers disagree about one revision of a comment. A third trainer is asked first. When there is none, those who disagree
/// see each other's labels, without names, and may change theirs once. Whatever they cannot settle is for a lead.
/// </summary>
/// <param name="Lessons">Everything said about the revision, skips included.</param>
public sealed record Dispute(TicketId Ticket, CommentId Comment, int Revision, IReadOnlyList<Lesson> Lessons)
{
    /// <summary>The labels that stand against each other, in the order of all labels.</summary>
    public IReadOnlyList<Label> Sides { get; } = [.. Lessons.Where(lesson => lesson.Votes).Select(lesson => lesson.Label!.Value).Distinct().Order()];

    /// <summary>The seat of a trainer in the queue; null when they have nothing to say here now.</summary>
    /// <param name="trainers">All trainers who can be asked.</param>
    public Seat? SeatOf(Person person, IReadOnlyList<Person> trainers)
    {
        if (!person.Is(Roles.Trainer))
            return null;
        if (By(person) is not { } own)
            return Seat.Third;
        var others = trainers.Any(trainer => trainer.Id != person.Id && By(trainer) is null);
        return !others && own is { Votes: true, Reading: Reading.Blind } ? Seat.Party : null;
    }

    /// <summary>No trainer can settle it: a lead has to.</summary>
    public bool Stuck(IReadOnlyList<Person> trainers) => trainers.All(trainer => SeatOf(trainer, trainers) is null);

    /// <summary>What the person said about it.</summary>
    public Lesson? By(Person person) => Lessons.FirstOrDefault(lesson => lesson.By == person.Id);
}
