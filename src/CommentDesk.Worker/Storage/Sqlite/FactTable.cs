using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class FactTable(DeskConnection connection) : IFacts
{
    public string? Get(string name) => connection.Text("SELECT value FROM facts WHERE name = ?1", name);

    public void Set(string name, string? value)
    {
        if (value is null)
            connection.Run("DELETE FROM facts WHERE name = ?1", name);
        else
            connection.Run("INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
    }
}
