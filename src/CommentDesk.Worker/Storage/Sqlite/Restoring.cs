using System.Globalization;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Puts a copy in the place of the database, together with what belongs to it: a log left behind would be read into the copy.</summary>
internal static class Restoring
{
    /// <returns>What the copy holds, and where the former database is kept, when there was one.</returns>
    /// <exception cref="StoreException">The copy cannot be trusted, or the desk runs: nothing was changed.</exception>
    public static (BackupReport Report, string? Aside) Restore(string database, string copy, DateTimeOffset now)
    {
        if (!File.Exists(copy))
            throw new StoreException($"There is no file {copy}. Name a file made by 'backup'.");
        using var held = DatabaseLock.Take(database);
        var report = BackupFile.Read(copy);
        var fresh = $"{database}.restoring";
        File.Copy(copy, fresh, overwrite: true);
        using (var written = new FileStream(fresh, FileMode.Open, FileAccess.ReadWrite))
            written.Flush(flushToDisk: true);
        var aside = Aside(database, now);
        File.Move(fresh, database);
        return (report, aside);
    }

    private static string? Aside(string database, DateTimeOffset now)
    {
        var aside = $"{database}.before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        var any = false;
        foreach (var ending in (string[])["-wal", "-shm", ""])
        {
            if (!File.Exists(database + ending))
                continue;
            File.Move(database + ending, aside + ending);
            any = true;
        }

        return any ? aside : null;
    }
}
