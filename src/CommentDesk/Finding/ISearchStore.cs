using CommentDesk.Tickets;

namespace CommentDesk.Finding;

/// <summary>
/// Finds tickets by what stands in them. What is written is found in the same unit of work; what is erased is found no more.
/// </summary>
public interface ISearchStore
{
    /// <summary>The latest first. Of very many that hold the words only the latest two thousand are looked at.</summary>
    IReadOnlyList<TicketId> Find(SearchQuery query, int skip, int take);

    /// <summary>Tickets with an answer that hold any of the stems in the comment, the latest first.</summary>
    IReadOnlyList<TicketId> AnsweredLike(IReadOnlyCollection<string> stems, int take);
}
