using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Statistics;

namespace CommentDesk.Tickets;

/// <summary>Tickets and their history. All calls belong to one unit of work.</summary>
public interface ITicketStore
{
    /// <summary>Stores a newly opened ticket, gives it its number and writes its history. One comment has one ticket.</summary>
    Ticket Open(Ticket ticket, IReadOnlyList<HistoryLine> history);

    /// <summary>False when the stored version is not <c>ticket.Version - 1</c>: somebody was faster, nothing was written.</summary>
    bool Save(Ticket ticket, IReadOnlyList<HistoryLine> history);

    Ticket? Find(TicketId id);
    Ticket? FindByComment(CommentId comment);

    /// <summary>Open tickets of a person, urgent and oldest first.</summary>
    IReadOnlyList<Ticket> OpenOf(PersonId owner);

    /// <summary>Tickets without owner (waiting, or unsorted with nobody to sort), urgent and oldest first.</summary>
    IReadOnlyList<Ticket> WithoutOwner(int limit, int skip = 0);

    /// <summary>Tickets under the same post that are answered, the latest first.</summary>
    IReadOnlyList<Ticket> AnsweredUnder(ChannelId channel, string thread, int limit);

    /// <summary>Tickets that were merged into this one, the oldest first; their answers may stand already.</summary>
    IReadOnlyList<Ticket> OfCase(TicketId lead);

    /// <summary>
    /// Who holds an open ticket of this author, or held one that changed since the moment: the last of them. Looks at the
    /// author's latest comments only, so that whoever floods a room costs no more than others.
    /// </summary>
    PersonId? LastOwnerOf(string network, string author, CommentId but, DateTimeOffset since);

    /// <summary>How many tickets have no owner, and since when the first of them is there; null when there are none.</summary>
    (int Count, DateTimeOffset? Since) Queue();

    /// <summary>Tickets whose words wait for a second person, the longest waiting first.</summary>
    IReadOnlyList<Ticket> OnApproval(int limit);

    /// <summary>How many answers the owner of tickets had published, interim ones too; counted no further than asked.</summary>
    int PublishedBy(PersonId owner, int most);

    /// <summary>How many open tickets each person holds and when they last received one.</summary>
    IReadOnlyList<Load> Loads();

    IReadOnlyList<HistoryLine> History(TicketId id);

    /// <summary>All history there is, by ticket and in order.</summary>
    IEnumerable<HistoryLine> Histories();

    /// <summary>
    /// Shows what each ticket's history comes to now: kept along with it, so a million of them are read at once. Only of tickets that
    /// are open or were changed at or after the moment, in unix milliseconds; the others cannot count for anything later.
    /// </summary>
    void Visit(long since, IFactVisitor visitor);
}

/// <param name="LastAssigned">Null when the person never received a ticket: longest idle of all.</param>
public sealed record Load(PersonId Person, int Open, DateTimeOffset? LastAssigned);
