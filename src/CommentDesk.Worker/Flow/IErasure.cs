using CommentDesk.Comments;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Takes texts and authors out of the store for good. What counts stays: history, labels, times. All calls belong to one unit of work.</summary>
public interface IErasure
{
    /// <summary>Comments seen and closed before the moment and not erased yet, the oldest first. Open tickets are never among them.</summary>
    IReadOnlyList<CommentId> Expired(DateTimeOffset before, int limit);

    /// <summary>All comments of the author that are not erased yet.</summary>
    IReadOnlyList<CommentId> By(string author);

    /// <summary>The network's ids of those who wrote under this public name; several when a name changed hands.</summary>
    IReadOnlyList<string> Named(string handle);

    /// <summary>
    /// Empties author and text of the comment in every revision, what waits to be said about its ticket, and drafts kept for it.
    /// The comment's key stays, so that the network's repeats are still known for what they are.
    /// </summary>
    void Erase(CommentId comment, TicketId? ticket, DateTimeOffset now);

    /// <summary>What is known of the author outside of comments: updates in quarantine, what they tried in the chat with the bot.</summary>
    int EraseTraces(string author);

    /// <summary>Drops updates that lie in quarantine since before the moment; returns their numbers.</summary>
    IReadOnlyList<long> DropQuarantine(DateTimeOffset before);

    /// <summary>Drops texts the bot held for people that nobody came back for, and what they looked for half a day before; returns how many.</summary>
    int DropExpectations(DateTimeOffset before);
}
