using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Cases;

/// <param name="Comments">Comments of the case, its own included.</param>
/// <param name="Authors">Different people among them.</param>
/// <param name="Supports">People who only said «+1».</param>
/// <param name="ByDesk">Comments that no person merged: the desk did.</param>
public sealed record CaseCount(int Comments, int Authors, int Supports, int ByDesk);

/// <summary>A comment of a case that the case's answer is owed to.</summary>
public sealed record CaseDebt(TicketId Ticket, TicketId Lead);

/// <param name="Joined">How many comments came in since the owner heard of it.</param>
public sealed record CaseNews(TicketId Lead, int Joined);

/// <summary>What is kept of cases beside their tickets. All calls belong to one unit of work.</summary>
public interface ICaseStore
{
    /// <summary>Comments of the channel since the moment that may be about the same: under the same post, or of the same theme; the latest first. Of cases only the leading ticket.</summary>
    IReadOnlyList<Voiced> Near(Voiced about, DateTimeOffset since);

    /// <summary>Comments that wait for a person and were not looked at for repeats yet, the oldest first.</summary>
    IReadOnlyList<Voiced> Fresh(TicketId after, int limit);

    CaseCount Count(TicketId lead);

    /// <summary>False when this author stands behind the case already.</summary>
    bool Support(TicketId lead, Comment comment);

    /// <summary>How many people stood behind somebody's comment in the time of the scope; it counts tickets as they stand now, the officer is who holds one.</summary>
    int SupportsIn(StatsScope scope);

    /// <summary>Complaints and questions under the post that are open and lead themselves, the latest first.</summary>
    IReadOnlyList<TicketId> OpenUnder(ChannelId channel, string thread, int limit);

    /// <summary>The latest comment of the author under the post that was answered since the moment.</summary>
    TicketId? AnsweredTo(Comment by, DateTimeOffset since);

    /// <summary>The case's answer stands: it is owed to every comment merged into it.</summary>
    void Owe(TicketId lead, DateTimeOffset at);

    /// <summary>It is owed to this one, which was merged after the answer.</summary>
    void Owe(CaseDebt debt, DateTimeOffset at);

    /// <summary>The oldest first.</summary>
    IReadOnlyList<CaseDebt> Debts(int limit);
    void Settle(TicketId ticket);

    /// <summary>The leading comment is out of the case while others wait in it.</summary>
    void Orphan(TicketId lead);
    IReadOnlyList<TicketId> Orphans(int limit);
    void Adopted(TicketId lead);

    /// <summary>Somebody else's comment joined; the owner hears of it when their patience is over.</summary>
    void Join(TicketId lead, DateTimeOffset due);
    IReadOnlyList<CaseNews> News(DateTimeOffset now, int limit);

    /// <param name="next">No news of this case before then.</param>
    void Told(TicketId lead, DateTimeOffset next);
}
