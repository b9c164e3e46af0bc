using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Answers;

/// <summary>One word of somebody about an answer. Append-only: of each person and kind the last one counts.</summary>
/// <param name="Kind">A code of <see cref="FeedbackKinds"/>.</param>
/// <param name="Who">The network's id; empty for counts that name nobody, and a number of ours once the person is erased.</param>
/// <param name="Value">Emoji with spaces between them («👍 ❤»; of counts «👍=3 👎=1»); empty for a reply and for reactions taken back.</param>
/// <param name="Comment">The reply itself.</param>
public sealed record FeedbackLine(TicketId Ticket, string Kind, string Who, string Value, Satisfaction Said, CommentId? Comment, DateTimeOffset At);

/// <summary>Stored: rename none.</summary>
public static class FeedbackKinds
{
    public const string Reaction = "reaction";
    public const string Count = "count";
    public const string Reply = "reply";
}

/// <summary>How many people were content, the last word of each on each ticket.</summary>
public sealed record Contentment(int Satisfied, int Unsatisfied)
{
    public int All => Satisfied + Unsatisfied;
}

/// <summary>Where answers stand in public and what people think of them. All calls belong to one unit of work.</summary>
public interface IFeedbackStore
{
    /// <summary>The ticket's answer stands there; a ticket may have several.</summary>
    void Answered(CommentKey answer, TicketId ticket);

    /// <summary>The ticket whose answer that message is.</summary>
    TicketId? TicketOf(CommentKey message);

    void Add(FeedbackLine line);

    /// <summary>Of each person and kind the last line about the ticket, in the order of time.</summary>
    IReadOnlyList<FeedbackLine> Of(TicketId ticket);

    /// <summary>What was said in the time of the scope about tickets that it counts as they stand now; the officer is who holds one.</summary>
    Contentment In(StatsScope scope);
}
