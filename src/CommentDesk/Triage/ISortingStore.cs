using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Triage;

/// <summary>Where a person stands in the queue of what is to be sorted.</summary>
/// <param name="Ticket">What they are looking at; null when they are through.</param>
/// <param name="Last">What they sorted last, which they may take back while it is still of <paramref name="LastVersion"/>.</param>
public sealed record SortingTurn(PersonId Person, TicketId? Ticket, TicketId? Last, int LastVersion, DateTimeOffset At);

/// <summary>The queue of what people have to sort. All calls belong to one unit of work.</summary>
public interface ISortingStore
{
    /// <summary>
    /// The next for the person: urgent ones first, then their own and those without a sorter, then those of others; of each the oldest.
    /// Never what somebody else is looking at since the moment, nor what the person passed over since then.
    /// </summary>
    Ticket? Next(PersonId person, DateTimeOffset since);

    /// <summary>How many are to be sorted, counted up to the limit.</summary>
    int Unsorted(int limit);

    SortingTurn? Find(PersonId person);

    void Save(SortingTurn turn);

    /// <summary>The person does not want to see it for a while.</summary>
    void Skip(PersonId person, TicketId ticket, DateTimeOffset at);

    /// <summary>What was passed over before the moment counts no more.</summary>
    void Forget(DateTimeOffset before);
}
