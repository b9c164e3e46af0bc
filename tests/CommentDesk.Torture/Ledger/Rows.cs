namespace CommentDesk.Torture.Ledger;

internal sealed record CommentRow(long Id, string Room, string Message, string Author, string Text, string? Album, long Revision, long Revisions);

/// <param name="Answer">The text that stands in public according to the stage; null where none does.</param>
/// <param name="AnswerMessage">Its message; null where nobody knows it.</param>
internal sealed record TicketRow(
    long Id, long Comment, string Stage, long? Owner, string Label, long Version, bool Open, string? Answer, string? AnswerMessage);

internal sealed record HistoryRow(
    long Ticket, long Version, long Part, DateTimeOffset At, long? By, string What, string? Detail, string Label, long? Owner, string Stage);

internal sealed record PersonRow(long Id, string Contact, string Name, long Roles);

internal sealed record AuditRow(string Contact, string What, string Outcome);

internal sealed record InboxRow(long Number, string State, string? Trouble);

internal sealed record CallRow(long Id, string Lane, string Kind, string? Mark, long? Ticket, string State);

internal sealed record LoadRow(long Person, long Open);

/// <summary>All that the desk's database says, read by its columns and by nothing of the desk's own code.</summary>
internal sealed record Books(
    IReadOnlyList<CommentRow> Comments,
    IReadOnlyList<TicketRow> Tickets,
    IReadOnlyList<HistoryRow> History,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<AuditRow> Audit,
    IReadOnlyList<InboxRow> Inbox,
    IReadOnlyList<CallRow> Calls,
    IReadOnlyList<LoadRow> Loads);
