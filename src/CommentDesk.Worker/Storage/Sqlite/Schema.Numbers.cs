namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>What the history of each ticket comes to, packed for /stats.</content>
internal static partial class Schema
{
    /// <summary>The theme of old lines is the ticket's of today: another was never written down. The pages are filled in a later shape: <see cref="Facts"/>.</summary>
    private const string Numbers = """
        ALTER TABLE history ADD COLUMN theme TEXT;
        UPDATE history SET theme = (SELECT json_extract(t.verdict, '$.theme') FROM tickets t WHERE t.id = history.ticket);
        CREATE TABLE fact_pages (page INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
        """;
}
