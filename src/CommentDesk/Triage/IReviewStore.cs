using CommentDesk.Tickets;

namespace CommentDesk.Triage;

/// <summary>Lists of comments that were handed to people, and what they found. All calls belong to one unit of work.</summary>
public interface IReviewStore
{
    /// <summary>Stores a new list and gives it its number.</summary>
    Review Add(Review review, IReadOnlyList<ReviewItem> items);

    Review? Find(ReviewId id);

    IReadOnlyList<ReviewItem> Items(ReviewId id);

    /// <summary>Lists in which something is still to be done, the oldest first.</summary>
    IReadOnlyList<Review> Open(ReviewKind kind);

    /// <summary>The lists that hold the ticket.</summary>
    IReadOnlyList<Review> Holding(TicketId ticket);

    /// <summary>The message that shows it now.</summary>
    void Shown(ReviewId id, string message);

    void Close(ReviewId id, DateTimeOffset at);

    /// <summary>The person has been shown this text now.</summary>
    void Reread(ReviewId id, TicketId ticket, int revision);

    /// <summary>Gathered tickets that are in no open digest, the oldest first.</summary>
    IReadOnlyList<Ticket> Gathered(int limit);

    /// <summary>How many are gathered, and since when the oldest of them is.</summary>
    (int Count, DateTimeOffset? Since) GatheredNow();

    /// <summary>
    /// Tickets that ended in silence within the span, without anybody's label: set aside, or closed without an answer, as negativity or
    /// other. None without words, none erased, none that was drawn before.
    /// </summary>
    IReadOnlyList<TicketId> Silent(DateTimeOffset from, DateTimeOffset to);

    /// <summary>Stores a new sample and gives it its number; null when the day was drawn already.</summary>
    Sample? Add(Sample sample);

    Sample? SampleOf(DateOnly day);

    void Add(Look look);

    /// <summary>Everything that was found in a sample, in the order of finding.</summary>
    IReadOnlyList<Look> Looks(SampleId sample);

    /// <summary>What was found in the samples of these days, the last one included.</summary>
    Leak LeakOf(DateOnly from, DateOnly to);
}
