using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class CaseTable(DeskConnection connection) : ICaseStore
{
    public CaseCount Count(TicketId lead) => connection.First(
        """
        SELECT COUNT(*), COUNT(DISTINCT c.author),
            (SELECT COUNT(*) FROM case_supports s WHERE s.lead = ?1),
            SUM(t.id <> ?1 AND NOT EXISTS (SELECT 1 FROM history h WHERE h.ticket = t.id AND h.what = 'merged' AND h.by IS NOT NULL))
        FROM (SELECT id, comment FROM tickets WHERE lead = ?1 UNION ALL SELECT id, comment FROM tickets WHERE id = ?1) t
        JOIN comments c ON c.id = t.comment
        """,
        row => new CaseCount(row.Count(0), row.Count(1), row.Count(2), row.Empty(3) ? 0 : row.Count(3)), lead)!;

    public bool Support(TicketId lead, Comment comment) => connection.Run(
        """
        INSERT INTO case_supports (comment, lead, at)
        SELECT ?1, ?2, ?3 WHERE NOT EXISTS (
            SELECT 1 FROM case_supports s JOIN comments c ON c.id = s.comment WHERE s.lead = ?2 AND c.author = ?4)
        ON CONFLICT (comment) DO NOTHING
        """,
        comment.Id, lead, comment.SeenAt, comment.Author.Id) > 0;

    public int SupportsIn(StatsScope scope) => (int)(scope.Everything
        ? connection.Number("SELECT COUNT(*) FROM case_supports s WHERE s.at >= ?1 AND s.at < ?2", scope.Begin, scope.End)
        : connection.Number(
            $"SELECT COUNT(*) FROM case_supports s JOIN tickets t ON t.id = s.lead WHERE s.at >= ?1 AND s.at < ?2 AND {TicketTable.Asked}",
            scope.Begin, scope.End, scope.Channel, scope.Theme, scope.Label?.Code(), scope.Officer))!.Value;

    public void Owe(TicketId lead, DateTimeOffset at) => connection.Run(
        """
        INSERT INTO case_debts (ticket, lead, at) SELECT id, lead, ?2 FROM tickets WHERE lead = ?1 AND stage = 'merged'
        ON CONFLICT (ticket) DO NOTHING
        """,
        lead, at);

    public void Owe(CaseDebt debt, DateTimeOffset at) => connection.Run(
        "INSERT INTO case_debts (ticket, lead, at) VALUES (?1, ?2, ?3) ON CONFLICT (ticket) DO UPDATE SET lead = excluded.lead", debt.Ticket, debt.Lead, at);

    public IReadOnlyList<CaseDebt> Debts(int limit) => connection.All(
        "SELECT ticket, lead FROM case_debts ORDER BY ticket LIMIT ?1", row => new CaseDebt(new(row.Number(0)), new(row.Number(1))), limit);

    public void Settle(TicketId ticket) => connection.Run("DELETE FROM case_debts WHERE ticket = ?1", ticket);

    public void Orphan(TicketId lead) => connection.Run(
        "INSERT INTO case_orphans (lead) SELECT ?1 WHERE EXISTS (SELECT 1 FROM tickets WHERE lead = ?1 AND stage = 'merged') ON CONFLICT (lead) DO NOTHING", lead);

    public IReadOnlyList<TicketId> Orphans(int limit) =>
        connection.All("SELECT lead FROM case_orphans ORDER BY lead LIMIT ?1", row => new TicketId(row.Number(0)), limit);

    public void Adopted(TicketId lead) => connection.Run("DELETE FROM case_orphans WHERE lead = ?1", lead);

    public void Join(TicketId lead, DateTimeOffset due) => connection.Run(
        """
        INSERT INTO case_news (lead, joined, due_at) VALUES (?1, 1, ?2)
        ON CONFLICT (lead) DO UPDATE SET joined = joined + 1, due_at = CASE WHEN joined = 0 THEN max(due_at, excluded.due_at) ELSE due_at END
        """,
        lead, due);

    public IReadOnlyList<CaseNews> News(DateTimeOffset now, int limit) => connection.All(
        "SELECT lead, joined FROM case_news WHERE joined > 0 AND due_at <= ?1 ORDER BY due_at LIMIT ?2",
        row => new CaseNews(new(row.Number(0)), row.Count(1)), now, limit);

    public void Told(TicketId lead, DateTimeOffset next) =>
        connection.Run("UPDATE case_news SET joined = 0, due_at = ?2 WHERE lead = ?1", lead, next);
}
