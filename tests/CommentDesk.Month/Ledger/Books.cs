using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommentDesk.Month.Ledger;

/// <summary>Reads the desk's database by its columns and by nothing of the desk's own code.</summary>
internal sealed class Books : IDisposable
{
    private const string Waiting =
        "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'pending') + (SELECT COUNT(*) FROM outbox WHERE state IN ('pending', 'sending'))";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _waiting;
    private readonly SqliteCommand _remark;

    static Books() => Batteries_V2.Init();

    public Books(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        _connection.Open();
        _waiting = Command(Waiting);
        _remark = Command("SELECT c.room, c.message FROM tickets t JOIN comments c ON c.id = t.comment WHERE t.id = $id");
        _remark.Parameters.Add("$id", SqliteType.Integer);
    }

    /// <summary>Updates that are not handled and calls that are not made.</summary>
    public long Pending() => (long)_waiting.ExecuteScalar()!;

    /// <summary>The message in its room that a ticket is about.</summary>
    public (long Room, int Message)? CommentOf(long ticket)
    {
        _remark.Parameters[0].Value = ticket;
        using var reader = _remark.ExecuteReader();
        return reader.Read()
            ? (long.Parse(reader.GetString(0), CultureInfo.InvariantCulture), int.Parse(reader.GetString(1), CultureInfo.InvariantCulture))
            : null;
    }

    public IReadOnlyList<PersonRow> People() => Rows(
        "SELECT id, contact, name, roles FROM people", row => new PersonRow(row.GetInt64(0), long.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetString(2), row.GetInt64(3)));

    public IReadOnlyList<TicketRow> Tickets() => Rows(
        """
        SELECT t.id, c.room, c.message, t.channel, t.stage, t.stage_body, t.owner, t.open, t.label, t.verdict, t.why, t.lead, t.opened_at
        FROM tickets t JOIN comments c ON c.id = t.comment ORDER BY t.id
        """,
        Ticket);

    /// <summary>Comments seen, with those that opened no ticket of their own but stand behind a case.</summary>
    public IReadOnlyList<(long Room, int Message, bool Ticket)> Comments() => Rows(
        "SELECT room, message, EXISTS (SELECT 1 FROM tickets t WHERE t.comment = c.id) FROM comments c",
        row => (long.Parse(row.GetString(0), CultureInfo.InvariantCulture), int.Parse(row.GetString(1), CultureInfo.InvariantCulture), row.GetInt64(2) != 0));

    public ILookup<long, HistoryRow> History() => Rows(
        "SELECT ticket, version, part, at, by, what, detail, label, owner, stage, theme FROM history ORDER BY ticket, version, part",
        row => new HistoryRow(
            row.GetInt64(0), row.GetInt64(3), Number(row, 4), row.GetString(5), Text(row, 6), row.GetString(7), Number(row, 8), row.GetString(9), Text(row, 10)))
        .ToLookup(row => row.Ticket);

    public IReadOnlyList<(long Id, string Title)> Channels() => Rows("SELECT id, title FROM channels", row => (row.GetInt64(0), row.GetString(1)));

    public long Quarantined() => (long)Command("SELECT COUNT(*) FROM inbox WHERE state = 'quarantined'").ExecuteScalar()!;

    public IReadOnlyList<(long Ticket, string Room, string Message)> Answers() =>
        Rows("SELECT ticket, room, message FROM answers", row => (row.GetInt64(0), row.GetString(1), row.GetString(2)));

    /// <summary>Tickets somebody still has to do something with, whom nobody holds and which no list shows.</summary>
    public IReadOnlyList<long> Forgotten() => Rows(
        """
        SELECT id FROM tickets WHERE open = 1 AND owner IS NULL AND lead IS NULL
            AND NOT (stage = 'waiting' AND COALESCE(json_extract(why, '$.key'), '') <> '')
            AND stage <> 'triage'
        """,
        row => row.GetInt64(0));

    public void Dispose()
    {
        _waiting.Dispose();
        _remark.Dispose();
        _connection.Dispose();
    }

    private static TicketRow Ticket(SqliteDataReader row)
    {
        using var verdict = JsonDocument.Parse(row.GetString(9));
        return new(
            row.GetInt64(0), long.Parse(row.GetString(1), CultureInfo.InvariantCulture), int.Parse(row.GetString(2), CultureInfo.InvariantCulture), row.GetInt64(3),
            row.GetString(4), row.GetString(5), Number(row, 6), row.GetInt64(7) != 0, row.GetString(8),
            [.. verdict.RootElement.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)], row.GetString(10), Number(row, 11), row.GetInt64(12));
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static long? Number(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);
}
