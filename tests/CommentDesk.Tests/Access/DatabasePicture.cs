using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Access;

/// <summary>
/// All rows of all tables as one unit of work sees them, so that "nothing changed" means the whole database and not the rows
/// a test happened to think of. Left out: the audit and the inbox, which every attempt fills, and numbers counted on by the
/// database itself.
/// </summary>
internal sealed class DatabasePicture
{
    private static readonly string[] s_outside = ["audit", "inbox"];

    /// <summary>Counted on with every attempt, or drawn at random.</summary>
    private static readonly string[] s_drawn = ["outbox.id", "outbox.body", "invites.digest"];

    private readonly HashSet<string> _rows;

    private DatabasePicture(IEnumerable<string> rows) => _rows = [.. rows];

    /// <param name="except">Calls to this person's own chat are left out: whoever is refused may hear why.</param>
    public static DatabasePicture Of(DeskSession session, string except)
    {
        var rows = new List<string>();
        foreach (var table in session.Connection.All("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'", row => row.Text(0)))
        {
            if (s_outside.Contains(table))
                continue;
            var columns = session.Connection.All($"SELECT name FROM pragma_table_info('{table}')", row => row.Text(0))
                .Where(column => !s_drawn.Contains($"{table}.{column}"));
            var where = table == "outbox" ? $" WHERE lane NOT IN ('telegram:{except}', 'press:{except}')" : "";
            var cells = string.Join(" || '|' || ", columns.Select(column => $"quote({column})"));
            var seen = new Dictionary<string, int>();
            foreach (var row in session.Connection.All($"SELECT {cells} FROM {table}{where}", row => row.Text(0)))
                rows.Add($"{table} {row} #{seen[row] = seen.GetValueOrDefault(row) + 1}");
        }

        return new(rows);
    }

    /// <summary>What stands in one picture only, a row a line; empty when they are the same.</summary>
    public IReadOnlyList<string> Against(DatabasePicture other) =>
        [.. _rows.Except(other._rows).Select(row => $"+ {row}"), .. other._rows.Except(_rows).Select(row => $"- {row}")];
}
