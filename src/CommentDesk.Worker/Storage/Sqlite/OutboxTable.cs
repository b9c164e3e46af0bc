using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class OutboxTable(DeskConnection connection) : IOutbox
{
    private const string Select =
        "SELECT id, lane, kind, body, public, urgency, ticket, person, replaces, state, attempts, not_before, created_at, ended_at FROM outbox";

    public OutboxCall? Add(OutboxCall call)
    {
        if (call.Replaces is not null && Waits(call.Lane, call.Replaces))
            return null;
        var id = connection.Number(
            """
            INSERT INTO outbox (lane, kind, body, public, urgency, ticket, person, replaces, state, attempts, not_before, created_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
            """,
            call.Lane, call.Kind, call.Body, call.Public, call.Urgency, call.Ticket, call.Person, call.Replaces, call.State,
            call.Attempts, call.NotBefore, call.CreatedAt);
        return call with { Id = new(id!.Value) };
    }

    public OutboxCall? Find(CallId id) => connection.First($"{Select} WHERE id = ?1", Read, id);

    public IReadOnlyList<OutboxCall> Pending(CallId after, int limit) =>
        connection.All($"{Select} WHERE state = 'pending' AND id > ?1 ORDER BY id LIMIT ?2", Read, after, limit);

    public IReadOnlyList<OutboxCall> Interrupted() => connection.All($"{Select} WHERE state = 'sending' ORDER BY id", Read);

    public bool Begin(CallId id, DateTimeOffset at) =>
        connection.Run("UPDATE outbox SET state = 'sending', begun_at = ?2, ended_at = NULL WHERE id = ?1 AND state = 'pending'", id, at) == 1;

    public void Sent(CallId id, string message, DateTimeOffset at) =>
        connection.Run("UPDATE outbox SET state = 'sent', body = '', message = ?2, ended_at = ?3, why = NULL WHERE id = ?1", id, message, at);

    public void Postpone(CallId id, DateTimeOffset at, DateTimeOffset notBefore, bool countsAsTry, string why) => connection.Run(
        """
        UPDATE outbox SET state = 'pending', ended_at = ?2, not_before = ?3, attempts = attempts + ?4, why = ?5
        WHERE id = ?1 AND state IN ('pending', 'sending')
        """,
        id, at, notBefore, countsAsTry, why);

    public void Refused(CallId id, string reason, DateTimeOffset at) => End(id, CallState.Refused, reason, at);

    public void Unknown(CallId id, string why, DateTimeOffset at) => End(id, CallState.Unknown, why, at);

    public int Forget(DateTimeOffset before) =>
        connection.Run("DELETE FROM outbox WHERE state IN ('sent', 'refused') AND ended_at < ?1", before);

    public int Count(CallState state) => (int)(connection.Number("SELECT COUNT(*) FROM outbox WHERE state = ?1", state) ?? 0);

    public IReadOnlyList<SpokenCall> Spoken(DateTimeOffset since) => connection.All(
        "SELECT lane, ended_at FROM outbox WHERE begun_at >= ?1 ORDER BY ended_at IS NULL, ended_at", row => new SpokenCall(row.Text(0), row.TimeOrNull(1)), since);

    private bool Waits(string lane, string mark) => connection.Number(
        "SELECT 1 FROM outbox WHERE lane = ?1 AND replaces = ?2 AND state = 'pending' LIMIT 1", lane, mark) is not null;

    /// <summary>What was certainly sent stays sent, whatever comes to light later.</summary>
    private void End(CallId id, CallState state, string why, DateTimeOffset at) => connection.Run(
        "UPDATE outbox SET state = ?2, body = '', why = ?3, ended_at = ?4 WHERE id = ?1 AND state <> 'sent'", id, state, why, at);

    private static OutboxCall Read(Row row) => new(
        new(row.Number(0)), row.Text(1), row.Text(2), row.Text(3), row.Flag(4), row.Count(5), row.Ticket(6), row.Person(7),
        row.TextOrNull(8), row.Word<CallState>(9), row.Count(10), row.Time(11), row.Time(12), row.TimeOrNull(13));
}
