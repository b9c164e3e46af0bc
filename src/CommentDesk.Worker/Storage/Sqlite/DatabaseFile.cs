using CommentDesk.Worker.Flow;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>How far old copies are gone from the file: they lie in the log, are overwritten, or the file is new.</summary>
internal enum Scrubbed { Waiting, Folded, Rewritten }

/// <summary>The file on the disk: where it may stand, who may open it, whether it is whole. Never replaced, never deleted.</summary>
internal static class DatabaseFile
{
    /// <summary>Up to this size the check at the start takes under a second.</summary>
    private const long AlwaysChecked = 64L << 20;

    /// <summary>Opens, checks and migrates for the one desk that holds the lock.</summary>
    public static DeskConnection OpenOwn(string path, SqliteFaults? faults)
    {
        EnsureNoOrphan(path);
        // A clean close leaves no log behind: one that is there tells of a crash.
        var suspicious = Size(path + "-wal") > 0 || Size(path) is > 0 and < AlwaysChecked;
        return Prepared(path, create: true, faults, connection =>
        {
            if (suspicious)
                Check(connection);
            Migration.Apply(connection);
        });
    }

    /// <summary>Opens beside a running desk.</summary>
    public static DeskConnection OpenBeside(string path)
    {
        EnsureThere(path);
        return Prepared(path, create: false, faults: null, Migration.Require);
    }

    /// <summary>Folds the log into the file, and rewrites the file when no desk holds it.</summary>
    public static Scrubbed Scrub(string path)
    {
        using var alone = Alone(path);
        using var connection = OpenBeside(path);
        if (alone is not null)
            connection.Run("VACUUM");
        var folded = connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        return (alone, folded) switch
        {
            (_, false) => Scrubbed.Waiting,
            (null, _) => Scrubbed.Folded,
            _ => Scrubbed.Rewritten,
        };
    }

    public static DeskConnection OpenReader(string path)
    {
        var connection = DeskConnection.Open(path, create: false);
        connection.Run("PRAGMA busy_timeout = 5000");
        connection.Run("PRAGMA query_only = ON");
        return connection;
    }

    private static DatabaseLock? Alone(string path)
    {
        try
        {
            return DatabaseLock.Take(path);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <summary>A large database is read beside the running desk: before the start it would keep people waiting.</summary>
    public static void CheckLarge(string path)
    {
        if (Size(path) < AlwaysChecked)
            return;
        try
        {
            using var connection = OpenReader(path);
            Check(connection);
        }
        catch (StoreException damage) when (damage.InnerException is null or SqliteException { SqliteErrorCode: Trouble.Corrupt or Trouble.NotDatabase })
        {
            throw new HopelessException(damage.Message, damage);
        }
    }

    /// <summary>What disappeared or was emptied is not begun anew: that would look as if nobody had ever written.</summary>
    public static void EnsureNoneMissing(string path, DatabaseLock held)
    {
        if (!File.Exists(path) && held.Marked)
            throw new StoreException(
                $"The database {path} (Storage:Path) is missing, though a desk ran here. Put it back or restore a backup; to begin with an empty one, delete {DatabaseLock.NameOf(path)}.");
        EnsureNotEmpty(path);
    }

    public static void EnsureNotEmpty(string path)
    {
        if (File.Exists(path) && Size(path) == 0 && Size(path + "-wal") == 0)
            throw new StoreException(
                $"The database {path} (Storage:Path) is empty (0 bytes): a copy was cut short, or the disk was full. Restore a backup in its place; to begin with an empty one, delete the file and {DatabaseLock.NameOf(path)}.");
    }

    /// <summary>Opens to take a copy, also beside a running desk and also of an earlier shape.</summary>
    public static DeskConnection OpenToCopy(string path)
    {
        EnsureThere(path);
        return Prepared(path, create: false, faults: null, Migration.EnsureKnown);
    }

    /// <summary>Opens a stopped desk's database as it is.</summary>
    public static DeskConnection OpenToMend(string path) => Prepared(path, create: false, faults: null, Migration.EnsureKnown);

    private static void EnsureThere(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no database at {path} (Storage:Path). Check Storage:Path, or start the desk once to create it.");
    }

    private static DeskConnection Prepared(string path, bool create, SqliteFaults? faults, Action<DeskConnection> check)
    {
        var connection = DeskConnection.Open(path, create, faults);
        try
        {
            connection.Run("PRAGMA busy_timeout = 5000");
            connection.Number("PRAGMA schema_version");
            connection.Text("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
            // What is deleted is overwritten: an erased text must not lie on in a free page.
            connection.Run("PRAGMA secure_delete = ON");
            connection.Run("PRAGMA temp_store = MEMORY");
            connection.Run("PRAGMA cache_size = -8192");
            connection.Run("PRAGMA wal_autocheckpoint = 4000");
            connection.Run("PRAGMA journal_size_limit = 67108864");
            check(connection);
            return connection;
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Check(DeskConnection connection)
    {
        var finding = connection.Text("PRAGMA quick_check(1)");
        if (finding != "ok")
            throw Trouble.Damaged(connection.Path, finding ?? "no answer");
    }

    /// <summary>The log without its database holds acknowledged work; opening a fresh file there would throw it away.</summary>
    private static void EnsureNoOrphan(string path)
    {
        if (Size(path) == 0 && Size(path + "-wal") > 0)
            throw new StoreException(
                $"The database {path} (Storage:Path) is missing or empty, but its log {path}-wal is there. Put the database back beside it, or restore a backup and move the log away.");
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
