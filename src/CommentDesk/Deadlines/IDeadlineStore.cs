using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Deadlines;

/// <summary>A running clock as it is stored; reckoned from history, kept so that what is due is found at once.</summary>
/// <param name="DueAt">Null while it stands still.</param>
/// <param name="Said">The last thing that was said of it.</param>
/// <param name="NextAt">When to look at it; null when nothing is to come.</param>
/// <param name="Running">False when it is only remembered what was said.</param>
public sealed record StoredClock(
    TicketId Ticket, ClockKind Kind, DateTimeOffset StartedAt, DateTimeOffset? DueAt, ClockStep Said, DateTimeOffset? NextAt, bool Running = true);

/// <summary>What one person is to hear of a clock.</summary>
/// <param name="NotBefore">Held back over quiet hours.</param>
public sealed record Notice(PersonId Person, TicketId Ticket, ClockKind Kind, ClockStep Step, DateTimeOffset NotBefore);

/// <summary>Clocks of tickets and what is to be said of them. All calls belong to one unit of work.</summary>
public interface IDeadlineStore
{
    /// <summary>Everything stored of a ticket, running or not.</summary>
    IReadOnlyList<StoredClock> Of(TicketId ticket);

    void Put(StoredClock clock);
    void Drop(TicketId ticket, ClockKind kind);

    /// <summary>Clocks to look at, the longest due first.</summary>
    IReadOnlyList<StoredClock> Due(DateTimeOffset now, int limit);

    /// <summary>Answers that are late, the latest first.</summary>
    IReadOnlyList<StoredClock> Missed(DateTimeOffset now, int limit);

    int CountMissed(DateTimeOffset now);

    /// <summary>Tickets laid aside whose comment this author wrote under the same post.</summary>
    IReadOnlyList<TicketId> Snoozed(ChannelId channel, string? thread, string author);

    /// <summary>The next deadline of a ticket's running clocks.</summary>
    DateTimeOffset? DueOf(TicketId ticket);

    /// <summary>Tickets after the given one that are open or have a running clock, in the order of their numbers.</summary>
    IReadOnlyList<TicketId> Watched(TicketId after, int limit);

    /// <summary>Adds or replaces what a person is to hear of a clock.</summary>
    void Keep(Notice notice);

    /// <summary>Whom something is to be said to now.</summary>
    IReadOnlyList<PersonId> Listeners(DateTimeOffset now);

    /// <summary>What a person is to hear now, urgent things not apart.</summary>
    IReadOnlyList<Notice> Notices(PersonId person, DateTimeOffset now);

    void Drop(Notice notice);
}
