using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommentDesk.Torture.Ledger;

/// <summary>Reads the database file itself. It shares no code with the desk's store, so that a wrong mapping cannot pass on both sides.</summary>
internal static class Database
{
    static Database() => Batteries_V2.Init();

    public static Books Read(string file)
    {
        using var connection = Open(file);
        return new(
            Rows(
                connection,
                """
                SELECT id, room, message, author, text, album, revision,
                    (SELECT COUNT(*) FROM revisions r WHERE r.comment = c.id AND r.revision BETWEEN 1 AND c.revision) FROM comments c
                """,
                row => new CommentRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Text(row, 5), row.GetInt64(6), row.GetInt64(7))),
            Rows(connection, "SELECT id, comment, stage, owner, label, version, open, stage_body FROM tickets", Ticket),
            Rows(
                connection, "SELECT ticket, version, part, at, by, what, detail, label, owner, stage FROM history ORDER BY ticket, version, part",
                row => new HistoryRow(
                    row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), Number(row, 4),
                    row.GetString(5), Text(row, 6), row.GetString(7), Number(row, 8), row.GetString(9))),
            Rows(connection, "SELECT id, contact, name, roles FROM people", row => new PersonRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3))),
            Rows(connection, "SELECT contact, what, outcome FROM audit ORDER BY id", row => new AuditRow(row.GetString(0), row.GetString(1), row.GetString(2))),
            Rows(connection, "SELECT number, state, trouble FROM inbox", row => new InboxRow(row.GetInt64(0), row.GetString(1), Text(row, 2))),
            Rows(
                connection, "SELECT id, lane, kind, replaces, ticket, state FROM outbox",
                row => new CallRow(row.GetInt64(0), row.GetString(1), row.GetString(2), Text(row, 3), Number(row, 4), row.GetString(5))),
            Rows(connection, "SELECT person, open FROM loads", row => new LoadRow(row.GetInt64(0), row.GetInt64(1))));
    }

    /// <summary>How much is still on its way: unhandled updates, unmade calls, albums that are being gathered, answers in the air or in doubt.</summary>
    public static Pending Waiting(string file)
    {
        using var connection = Open(file);
        return Rows(
            connection,
            """
            SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'pending'), (SELECT COUNT(*) FROM outbox WHERE state IN ('pending', 'sending')),
                (SELECT COUNT(*) FROM album_waits), (SELECT COUNT(*) FROM tickets WHERE stage IN ('publishing', 'correcting')),
                (SELECT COUNT(*) FROM tickets WHERE stage = 'in_doubt')
            """,
            row => new Pending(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)))[0];
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static TicketRow Ticket(SqliteDataReader row)
    {
        using var stage = JsonDocument.Parse(row.GetString(7));
        var answer = stage.RootElement.TryGetProperty("answer", out var given) ? given : (JsonElement?)null;
        return new(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), Number(row, 3), row.GetString(4), row.GetInt64(5), row.GetInt64(6) != 0,
            answer?.GetProperty("draft").GetProperty("text").GetString(),
            answer?.TryGetProperty("message", out var message) == true ? message.GetString() : null);
    }

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static long? Number(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);
}

internal sealed record Pending(long Updates, long Calls, long Albums, long InTheAir, long InDoubt)
{
    public bool Nothing => this is { Updates: 0, Calls: 0, Albums: 0, InTheAir: 0 };
}
