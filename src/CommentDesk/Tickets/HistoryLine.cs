using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>
/// One line of a ticket's append-only history; /stats is a fold over these lines alone, so yesterday's numbers
/// do not change when a ticket is reassigned today.
/// </summary>
/// <param name="Version">The ticket's version after the change.</param>
/// <param name="By">Who did it; null for the desk itself.</param>
/// <param name="What">A code of <see cref="Happenings"/>.</param>
/// <param name="Detail">A reason code, a network message id or the like; never a citizen's text.</param>
/// <param name="Owner">Who owned the ticket after the change.</param>
/// <param name="Stage">The code of the stage after the change.</param>
/// <param name="Theme">A code of <see cref="Themes"/> after the change; null for none.</param>
public sealed record HistoryLine(
    TicketId Ticket,
    int Version,
    DateTimeOffset At,
    PersonId? By,
    string What,
    string? Detail,
    Label Label,
    PersonId? Owner,
    string Stage,
    string? Theme = null);

/// <summary>The codes of what happens to tickets. They are stored: rename none.</summary>
public static class Happenings
{
    public const string Opened = "opened";
    public const string Placed = "placed";
    public const string Queued = "queued";
    public const string Taken = "taken";
    public const string Transferred = "transferred";
    public const string Returned = "returned";
    public const string Dismissed = "dismissed";
    public const string Relabelled = "relabelled";
    public const string Edited = "edited";
    public const string Drafted = "drafted";
    public const string Discarded = "discarded";

    /// <summary>A picture or a file was taken off a draft.</summary>
    public const string Detached = "detached";
    public const string Sent = "sent";
    public const string Published = "published";
    public const string Refused = "refused";
    public const string Doubted = "doubted";
    public const string Resolved = "resolved";
    public const string Amended = "amended";
    public const string Erased = "erased";

    /// <summary>An interim answer was published; the detail is the network's message.</summary>
    public const string Promised = "promised";
    public const string Called = "called";
    public const string AskedApproval = "asked_approval";
    public const string Approved = "approved";
    public const string SentBack = "sent_back";
    public const string Snoozed = "snoozed";
    public const string Woken = "woken";

    /// <summary>A deadline passed; the detail is the clock's code.</summary>
    public const string Overdue = "overdue";

    /// <summary>The detail is the number of the case's ticket.</summary>
    public const string Merged = "merged";
    public const string Split = "split";
    public const string Reopened = "reopened";
    public const string Withdrawing = "withdrawing";
    public const string Withdrawn = "withdrawn";
    public const string Hiding = "hiding";
    public const string Hidden = "hidden";

    /// <summary>A person took back what they had sorted: it is in triage again.</summary>
    public const string Unsorted = "unsorted";

    public static readonly IReadOnlyList<string> All =
    [
        Opened, Placed, Queued, Taken, Transferred, Returned, Dismissed, Relabelled, Edited,
        Drafted, Discarded, Sent, Published, Refused, Doubted, Resolved, Amended, Erased,
        Promised, Called, AskedApproval, Approved, SentBack, Snoozed, Woken, Overdue, Merged, Split, Reopened,
        Withdrawing, Withdrawn, Hiding, Hidden, Unsorted, Detached,
    ];
}
