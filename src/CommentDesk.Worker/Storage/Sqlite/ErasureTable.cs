using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class ErasureTable(DeskConnection connection) : IErasure
{
    public IReadOnlyList<CommentId> Expired(DateTimeOffset before, int limit) => connection.All(
        """
        SELECT c.id FROM comments c INDEXED BY comments_kept JOIN tickets t ON t.comment = c.id
        WHERE c.erased_at IS NULL AND c.seen_at < ?1 AND t.open = 0 AND t.changed_at < ?1 AND t.stage <> 'correcting'
        ORDER BY c.seen_at LIMIT ?2
        """,
        row => new CommentId(row.Number(0)), before, limit);

    public IReadOnlyList<CommentId> By(string author) => connection.All(
        "SELECT id FROM comments WHERE author = ?1 AND erased_at IS NULL ORDER BY id", row => new CommentId(row.Number(0)), author);

    public IReadOnlyList<string> Named(string handle) => connection.All(
        "SELECT DISTINCT author FROM comments WHERE author_handle = ?1 COLLATE NOCASE AND erased_at IS NULL ORDER BY author",
        row => row.Text(0), handle);

    public void Erase(CommentId comment, TicketId? ticket, DateTimeOffset now)
    {
        connection.Run(
            "UPDATE comments SET author = '', author_name = '', author_handle = NULL, text = '', erased_at = ?2 WHERE id = ?1", comment, now);
        connection.Run("UPDATE revisions SET text = '' WHERE comment = ?1", comment);
        connection.Run("DELETE FROM album_waits WHERE comment = ?1", comment);
        if (ticket is null)
            return;
        connection.Run("DELETE FROM expectations WHERE ticket = ?1", ticket);
        connection.Run("DELETE FROM notes WHERE ticket = ?1", ticket);
        connection.Run("DELETE FROM past_answers WHERE ticket = ?1", ticket);
        connection.Run("DELETE FROM proposals WHERE ticket = ?1", ticket);
        // Cards and lines are drawn when they leave and hold no text before, but for a colleague's remark.
        connection.Run(
            """
            DELETE FROM outbox WHERE ticket = ?1 AND state = 'pending'
                AND (kind NOT IN (?2, ?3) OR (kind = ?3 AND instr(body, '"tell.sent_back"') > 0))
            """,
            ticket, Calls.Card, Calls.Line);
    }

    public int EraseTraces(string author) =>
        connection.Run(
            """
            UPDATE inbox SET state = 'done', body = NULL, trouble = NULL WHERE state = 'quarantined'
                AND (instr(body, '"id":' || ?1 || ',') > 0 OR instr(body, '"id":' || ?1 || '}') > 0)
            """,
            author)
        + connection.Run("UPDATE audit SET contact = '' WHERE contact = ?1 AND who IS NULL", author);

    public IReadOnlyList<long> DropQuarantine(DateTimeOffset before)
    {
        var numbers = connection.All(
            "SELECT number FROM inbox WHERE state = 'quarantined' AND at < ?1 ORDER BY number", row => row.Number(0), before);
        if (numbers.Count > 0)
            connection.Run("UPDATE inbox SET state = 'done', body = NULL, trouble = NULL WHERE state = 'quarantined' AND at < ?1", before);
        return numbers;
    }

    public int DropExpectations(DateTimeOffset before) => connection.Run("DELETE FROM expectations WHERE expires_at < ?1", before);
}
