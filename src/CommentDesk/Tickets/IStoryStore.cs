using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>What a colleague noted about a ticket. For staff only: no path leads from it to an answer.</summary>
public sealed record Note(TicketId Ticket, PersonId By, string Text, DateTimeOffset At);

/// <summary>The words of an answer as they stood in public from a moment on.</summary>
public sealed record PastAnswer(TicketId Ticket, PersonId? By, string Text, bool Interim, DateTimeOffset At)
{
    /// <summary>The picture or file that stood with them.</summary>
    public Attachment? Attached { get; init; }
}

/// <summary>Words a colleague would answer with; the ticket's owner takes them or not.</summary>
public sealed record Proposal(long Id, TicketId Ticket, PersonId By, string Text, IReadOnlyList<Mark> Marks, DateTimeOffset At)
{
    /// <summary>Whether the owner has said yes or no to it.</summary>
    public bool Settled { get; init; }
}

/// <summary>What was said about a ticket besides its history; append-only, erased with the comment. All calls belong to one unit of work.</summary>
public interface IStoryStore
{
    void Add(Note note);

    /// <summary>The earliest first.</summary>
    IReadOnlyList<Note> Notes(TicketId ticket);

    /// <summary>Stores the proposal and gives it its number.</summary>
    Proposal Add(Proposal proposal);
    Proposal? FindProposal(long id);
    void Settle(long proposal);

    void Keep(PastAnswer answer);

    /// <summary>The earliest first.</summary>
    IReadOnlyList<PastAnswer> Answers(TicketId ticket);
}
