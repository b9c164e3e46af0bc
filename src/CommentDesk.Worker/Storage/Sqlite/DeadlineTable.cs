using CommentDesk.Comments;
using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class DeadlineTable(DeskConnection connection) : IDeadlineStore
{
    private const string Columns = "ticket, kind, started_at, due_at, said, next_at, running";

    public IReadOnlyList<StoredClock> Of(TicketId ticket) =>
        connection.All($"SELECT {Columns} FROM clocks WHERE ticket = ?1 ORDER BY kind", Read, ticket);

    public void Put(StoredClock clock) => connection.Run(
        $"INSERT OR REPLACE INTO clocks ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        clock.Ticket, clock.Kind, clock.StartedAt, clock.DueAt, (int)clock.Said, clock.NextAt, clock.Running);

    public void Drop(TicketId ticket, ClockKind kind) => connection.Run("DELETE FROM clocks WHERE ticket = ?1 AND kind = ?2", ticket, kind);

    public IReadOnlyList<StoredClock> Due(DateTimeOffset now, int limit) =>
        connection.All($"SELECT {Columns} FROM clocks WHERE next_at <= ?1 ORDER BY next_at LIMIT ?2", Read, now, limit);

    public IReadOnlyList<StoredClock> Missed(DateTimeOffset now, int limit) => connection.All(
        $"SELECT {Columns} FROM clocks WHERE running = 1 AND kind IN ('answer', 'final') AND due_at <= ?1 ORDER BY due_at LIMIT ?2", Read, now, limit);

    public int CountMissed(DateTimeOffset now) =>
        (int)(connection.Number("SELECT COUNT(*) FROM clocks WHERE running = 1 AND kind IN ('answer', 'final') AND due_at <= ?1", now) ?? 0);

    /// <remarks>An author writes less than stands under a post: the plus signs keep the index of posts out of it.</remarks>
    public IReadOnlyList<TicketId> Snoozed(ChannelId channel, string? thread, string author) => connection.All(
        """
        SELECT t.id FROM comments c JOIN tickets t ON t.comment = c.id
        WHERE c.author = ?3 AND c.erased_at IS NULL AND +c.channel = ?1 AND +c.thread IS ?2 AND t.stage = 'snoozed' ORDER BY t.id
        """,
        row => new TicketId(row.Number(0)), channel, thread, author);

    public DateTimeOffset? DueOf(TicketId ticket) =>
        connection.Number("SELECT min(due_at) FROM clocks WHERE ticket = ?1 AND running = 1 AND kind IN ('answer', 'final', 'triage')", ticket) is { } due
            ? DateTimeOffset.FromUnixTimeMilliseconds(due)
            : null;

    public IReadOnlyList<TicketId> Watched(TicketId after, int limit) => connection.All(
        """
        SELECT id FROM tickets WHERE id > ?1 AND (open = 1 OR EXISTS (SELECT 1 FROM clocks c WHERE c.ticket = tickets.id AND c.running = 1))
        ORDER BY id LIMIT ?2
        """,
        row => new TicketId(row.Number(0)), after, limit);

    public void Keep(Notice notice) => connection.Run(
        "INSERT OR REPLACE INTO notices (person, ticket, kind, step, not_before) VALUES (?1, ?2, ?3, ?4, ?5)",
        notice.Person, notice.Ticket, notice.Kind, (int)notice.Step, notice.NotBefore);

    public IReadOnlyList<PersonId> Listeners(DateTimeOffset now) => connection.All(
        "SELECT DISTINCT person FROM notices WHERE not_before <= ?1 ORDER BY person", row => new PersonId(row.Number(0)), now);

    public IReadOnlyList<Notice> Notices(PersonId person, DateTimeOffset now) => connection.All(
        "SELECT person, ticket, kind, step, not_before FROM notices WHERE person = ?1 AND not_before <= ?2 ORDER BY step DESC, ticket",
        row => new Notice(new(row.Number(0)), new(row.Number(1)), row.Word<ClockKind>(2), (ClockStep)row.Count(3), row.Time(4)), person, now);

    public void Drop(Notice notice) =>
        connection.Run("DELETE FROM notices WHERE person = ?1 AND ticket = ?2 AND kind = ?3", notice.Person, notice.Ticket, notice.Kind);

    private static StoredClock Read(Row row) => new(
        new(row.Number(0)), row.Word<ClockKind>(1), row.Time(2), row.TimeOrNull(3), (ClockStep)row.Count(4), row.TimeOrNull(5), row.Flag(6));
}
