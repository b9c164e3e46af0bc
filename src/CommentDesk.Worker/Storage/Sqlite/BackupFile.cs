using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>What a copy of the database holds, read from the copy itself.</summary>
internal sealed record BackupReport(string Path, long Bytes, long Tickets, long Comments);

/// <summary>
/// A copy of the database as it stands at one moment, made beside a running desk: written under another name, brought to the
/// disk, read from end to end, and only then given its name. A copy that cannot be trusted never looks like one that can.
/// </summary>
internal static class BackupFile
{
    /// <param name="overwrite">A file that stands there already is replaced, at the very end.</param>
    /// <exception cref="StoreException">No copy could be made; nothing was left behind.</exception>
    public static BackupReport Write(string database, string target, bool overwrite)
    {
        if (!overwrite && File.Exists(target))
            throw new StoreException($"{target} is there already and was left as it is. Name another file, or say --overwrite.");
        var part = $"{target}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(part);
            Copy(database, part);
            var report = Read(part) with { Path = target };
            File.Move(part, target, overwrite);
            return report;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreException)
        {
            Drop(part);
            throw new StoreException($"No backup was written to {target}: {failure.Message}", failure);
        }
    }

    /// <summary>Reads every page and row of a copy.</summary>
    /// <exception cref="StoreException">It is damaged, or no database of the desk.</exception>
    public static BackupReport Read(string path)
    {
        using var connection = DeskConnection.Open(path, create: false);
        if (connection.Number("PRAGMA application_id") != Schema.ApplicationId)
            throw new StoreException($"{path} is no database of a CommentDesk. Name a file made by 'backup'.");
        if (connection.Text("PRAGMA integrity_check(1)") is var finding and not "ok")
            throw new StoreException($"{path} is damaged ({finding}). Take another backup.");
        return new(
            path, new FileInfo(path).Length, connection.Number("SELECT COUNT(*) FROM tickets") ?? 0, connection.Number("SELECT COUNT(*) FROM comments") ?? 0);
    }

    private static void Copy(string database, string part)
    {
        using (var connection = DatabaseFile.OpenToCopy(database))
            connection.Run("VACUUM INTO ?1", part);
        // The database writes its copy without waiting for the disk.
        using var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void Drop(string part)
    {
        foreach (var left in (string[])[part, $"{part}-journal", $"{part}-wal", $"{part}-shm"])
            if (File.Exists(left))
                File.Delete(left);
    }
}
