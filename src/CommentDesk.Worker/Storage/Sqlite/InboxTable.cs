using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class InboxTable(DeskConnection connection) : IInbox
{
    private const string Columns = "source, number, body, at, attempts, trouble";

    public int Store(IReadOnlyList<InboxItem> items) => items.Sum(Store);

    public IReadOnlyList<InboxItem> Pending(string source, long after, int limit) => connection.All(
        $"SELECT {Columns} FROM inbox WHERE state = 'pending' AND source = ?1 AND number > ?2 ORDER BY number LIMIT ?3",
        Read, source, after, limit);

    public bool Overtakes(string source, long number) => connection.Number(
        "SELECT 1 FROM inbox WHERE state = 'pending' AND source = ?1 AND number < ?2 AND attempts = 0 LIMIT 1", source, number) is not null;

    public long? Last(string source) => connection.Number("SELECT last FROM feeds WHERE source = ?1", source);

    public void Done(string source, long number) => connection.Run(
        "UPDATE inbox SET state = 'done', body = NULL, trouble = NULL WHERE source = ?1 AND number = ?2", source, number);

    public bool Failed(string source, long number, string trouble, int limit)
    {
        connection.Run(
            """
            UPDATE inbox SET attempts = attempts + 1, trouble = ?3,
                state = CASE WHEN attempts + 1 >= ?4 THEN 'quarantined' ELSE state END
            WHERE source = ?1 AND number = ?2 AND state = 'pending'
            """,
            source, number, trouble, limit);
        return connection.Text("SELECT state FROM inbox WHERE source = ?1 AND number = ?2", source, number) == "quarantined";
    }

    public IReadOnlyList<InboxItem> Quarantined() => connection.All(
        $"SELECT {Columns} FROM inbox WHERE state = 'quarantined' ORDER BY number, source", Read);

    public int Retry(long? number) => connection.Run(
        "UPDATE inbox SET state = 'pending', attempts = 0 WHERE state = 'quarantined' AND (?1 IS NULL OR number = ?1)", number);

    public int Forget(DateTimeOffset before) => connection.Run("DELETE FROM inbox WHERE state = 'done' AND at < ?1", before);

    private int Store(InboxItem item)
    {
        var added = connection.Run(
            """
            INSERT INTO inbox (source, number, body, at, attempts, trouble, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'pending')
            ON CONFLICT (source, number) DO NOTHING
            """,
            item.Source, item.Number, item.Body, item.At, item.Attempts, item.Trouble);
        // Kept apart, so that forgetting old numbers never turns the feed back.
        connection.Run(
            "INSERT INTO feeds (source, last) VALUES (?1, ?2) ON CONFLICT (source) DO UPDATE SET last = max(last, excluded.last)",
            item.Source, item.Number);
        return added;
    }

    private static InboxItem Read(Row row) =>
        new(row.Text(0), row.Number(1), row.TextOrNull(2) ?? "", row.Time(3), row.Count(4), row.TextOrNull(5));
}
