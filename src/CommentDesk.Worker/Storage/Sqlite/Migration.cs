using System.Globalization;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Brings a database to the present shape, each step whole or not at all.</summary>
internal static class Migration
{
    public static void Apply(DeskConnection connection)
    {
        var version = Version(connection);
        for (var step = version; step < Schema.Steps.Count; step++)
            Take(connection, step);
    }

    /// <summary>For a second program beside the running desk: it must find the shape it knows.</summary>
    public static void Require(DeskConnection connection)
    {
        if (Version(connection) < Schema.Steps.Count)
            throw new StoreException(
                $"The database {connection.Path} (Storage:Path) was not prepared by this version of CommentDesk. Start the desk itself once, then repeat.");
    }

    /// <summary>It is a database of the desk, of this version or an earlier one.</summary>
    public static void EnsureKnown(DeskConnection connection) => Version(connection);

    private static int Version(DeskConnection connection)
    {
        var version = (int)(connection.Number("PRAGMA user_version") ?? 0);
        var owner = connection.Number("PRAGMA application_id") ?? 0;
        if (owner != Schema.ApplicationId && connection.Number("SELECT COUNT(*) FROM sqlite_schema") > 0)
            throw new StoreException(
                $"The database {connection.Path} (Storage:Path) belongs to another program. Point Storage:Path at a file of the desk's own.");
        if (version > Schema.Steps.Count)
            throw new StoreException(
                $"The database {connection.Path} (Storage:Path) was written by a newer CommentDesk (shape {version}, this one knows {Schema.Steps.Count}). Start the newer version, or restore a backup.");
        return version;
    }

    private static void Take(DeskConnection connection, int step)
    {
        connection.Begin(toWrite: true);
        try
        {
            connection.Run(Schema.Steps[step]);
            if (ReferenceEquals(Schema.Steps[step], Schema.Facts))
                new FactPages(connection).Rebuild();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}"));
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            connection.Commit();
        }
        catch (StoreException)
        {
            connection.Rollback();
            throw;
        }
    }
}
