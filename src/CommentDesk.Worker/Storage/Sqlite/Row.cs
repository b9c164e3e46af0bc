using CommentDesk.People;
using CommentDesk.Tickets;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>The row under the cursor, read by position in the desk's own types.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public bool Empty(int at) => reader.IsDBNull(at);
    public string Text(int at) => reader.GetString(at);
    public string? TextOrNull(int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
    public long Number(int at) => reader.GetInt64(at);
    public byte[] Bytes(int at) => reader.GetFieldValue<byte[]>(at);

    /// <summary>The same without a copy: gone with the next row.</summary>
    public ReadOnlySpan<byte> Seen(int at) => raw.sqlite3_column_blob(reader.Handle, at);

    public int Count(int at) => reader.GetInt32(at);
    public double Real(int at) => reader.GetDouble(at);
    public bool Flag(int at) => reader.GetInt64(at) != 0;
    public bool? FlagOrNull(int at) => reader.IsDBNull(at) ? null : reader.GetInt64(at) != 0;
    public DateTimeOffset Time(int at) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(at));
    public DateTimeOffset? TimeOrNull(int at) => reader.IsDBNull(at) ? null : Time(at);
    public PersonId? Person(int at) => reader.IsDBNull(at) ? null : new PersonId(reader.GetInt64(at));
    public TicketId? Ticket(int at) => reader.IsDBNull(at) ? null : new TicketId(reader.GetInt64(at));

    /// <summary>Alternatives are stored as lower-case words, so that a new one in the middle moves none.</summary>
    public TWord Word<TWord>(int at) where TWord : struct, Enum => Enum.Parse<TWord>(reader.GetString(at), ignoreCase: true);
}
