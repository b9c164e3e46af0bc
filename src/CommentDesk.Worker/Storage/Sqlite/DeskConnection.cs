using System.Globalization;
using CommentDesk.Worker.Flow;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// One connection: statements are prepared once and kept, values always bound (?1, ?2, …). Every refusal of the
/// database leaves as a <see cref="StoreException"/>. Used by one thread at a time.
/// </summary>
internal sealed class DeskConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly SqliteFaults? _faults;
    private int _unit;

    private DeskConnection(SqliteConnection connection, SqliteFaults? faults)
    {
        _connection = connection;
        _faults = faults;
    }

    static DeskConnection() => Batteries_V2.Init();

    public string Path => _connection.DataSource;

    /// <summary>False too after the database gave up the transaction by itself (a full disk may end it).</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle!) == 0;

    public static DeskConnection Open(string path, bool create, SqliteFaults? faults = null)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return new(connection, faults);
        }
        catch (SqliteException trouble)
        {
            connection.Dispose();
            throw Trouble.Of(trouble, path);
        }
    }

    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            var rows = Ready(sql, values).ExecuteNonQuery();
            _faults?.After?.Invoke(sql);
            return rows;
        }
        catch (SqliteException trouble)
        {
            throw Trouble.Of(trouble, Path);
        }
    }

    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Scalar(sql, values) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    public string? Text(string sql, params ReadOnlySpan<object?> values) =>
        Scalar(sql, values) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public T? First<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values) where T : class
    {
        try
        {
            using var reader = Ready(sql, values).ExecuteReader();
            return reader.Read() ? read(new(reader)) : null;
        }
        catch (SqliteException trouble)
        {
            throw Trouble.Of(trouble, Path);
        }
    }

    public IReadOnlyList<T> All<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var reader = Ready(sql, values).ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(new(reader)));
            return rows;
        }
        catch (SqliteException trouble)
        {
            throw Trouble.Of(trouble, Path);
        }
    }

    /// <summary>Shows one row after another; the statement is not asked again meanwhile.</summary>
    public void Each(string sql, Action<Row> take, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var reader = Ready(sql, values).ExecuteReader();
            while (reader.Read())
                take(new(reader));
        }
        catch (SqliteException trouble)
        {
            throw Trouble.Of(trouble, Path);
        }
    }

    /// <summary>Rows one at a time, for results too large to hold. Readable only within the unit of work that asked.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<Row, T> read, params object?[] values) => Rows(sql, read, values, _unit);

    /// <summary>A new unit of work begins: what the former one left unread cannot be read any more.</summary>
    public void Begin(bool toWrite)
    {
        _unit++;
        Run(toWrite ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    public void Commit() => Run("COMMIT");

    public void Rollback()
    {
        if (InTransaction)
            Run("ROLLBACK");
    }

    public void EndUnit() => _unit++;

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<T> Rows<T>(string sql, Func<Row, T> read, object?[] values, int within)
    {
        EnsureWithin(within);
        using var command = Command(sql, values.Length);
        Bind(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(new(reader));
            EnsureWithin(within);
        }
    }

    private void EnsureWithin(int within)
    {
        if (within != _unit)
            throw new InvalidOperationException("These rows belong to a unit of work that has ended: read them inside it.");
    }

    private object? Scalar(string sql, ReadOnlySpan<object?> values)
    {
        try
        {
            return Ready(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;
        }
        catch (SqliteException trouble)
        {
            throw Trouble.Of(trouble, Path);
        }
    }

    private SqliteCommand Ready(string sql, ReadOnlySpan<object?> values)
    {
        _faults?.Before?.Invoke(sql);
        if (!_prepared.TryGetValue(sql, out var command))
            _prepared.Add(sql, command = Command(sql, values.Length));
        Bind(command, values);
        return command;
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is always one of the constants of this folder; values are bound.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var number = 1; number <= parameters; number++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = Cell.Of(values[at]);
    }
}
