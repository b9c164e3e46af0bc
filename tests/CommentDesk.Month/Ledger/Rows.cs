namespace CommentDesk.Month.Ledger;

internal sealed record PersonRow(long Id, long Contact, string Name, long Roles);

/// <param name="Lead">The ticket that leads the case it belongs to.</param>
internal sealed record TicketRow(
    long Id, long Room, int Message, long Channel, string Stage, string StageBody, long? Owner, bool Open, string Label, IReadOnlyList<string> Flags, string Why,
    long? Lead, long OpenedAt);

internal sealed record HistoryRow(
    long Ticket, long At, long? By, string What, string? Detail, string Label, long? Owner, string Stage, string? Theme);
