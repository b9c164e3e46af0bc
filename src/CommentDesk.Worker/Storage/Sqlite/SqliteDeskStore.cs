using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// The desk's memory in one SQLite file. A write is on the disk when its task ends (write-ahead log, full sync);
/// writes that wait together share one sync. Reads see a snapshot and never wait for a writer.
/// </summary>
internal sealed class SqliteDeskStore : IDeskStore, IAsyncDisposable
{
    private readonly DeskConnection _connection;
    private readonly DatabaseLock? _held;
    private readonly WriteLine _writes;
    private readonly ReadPool _reads;
    private int _closed;

    private SqliteDeskStore(DeskConnection connection, DatabaseLock? held)
    {
        _connection = connection;
        _held = held;
        _writes = new(connection, alone: held is not null);
        _reads = new(connection.Path);
    }

    /// <summary>Opens the database for the one running desk, creating folder and file when they are missing.</summary>
    /// <exception cref="StoreException">The file cannot be used; the message names Storage:Path, the cause and the cure.</exception>
    public static SqliteDeskStore Open(string path, SqliteFaults? faults = null)
    {
        var full = System.IO.Path.GetFullPath(path);
        var held = DatabaseLock.Take(full);
        try
        {
            DatabaseFile.EnsureNoneMissing(full, held);
            var connection = DatabaseFile.OpenOwn(full, faults);
            held.Mark(full);
            return new(connection, held);
        }
        catch (StoreException)
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing database beside a running desk, for a look and for short writes.</summary>
    /// <exception cref="StoreException">There is none, or it is not of this version.</exception>
    public static SqliteDeskStore OpenShared(string path) => new(DatabaseFile.OpenBeside(System.IO.Path.GetFullPath(path)), held: null);

    public string Path => _connection.Path;

    /// <summary>Reads every page of a database that is too large to be read before the desk starts.</summary>
    /// <exception cref="HopelessException">It is damaged.</exception>
    public Task CheckWhole(CancellationToken cancel) => Task.Run(() => DatabaseFile.CheckLarge(Path), cancel);

    public Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel) => _writes.Add(work, cancel);

    public Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel) => _reads.Read(work, cancel);

    /// <summary>Finishes what is in line, folds the log into the file and lets go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        await _writes.Complete();
        await _reads.DisposeAsync();
        // The last connection to go folds the log into the file; should the disk refuse, the log stays and is read at the next start.
        _connection.Dispose();
        _held?.Dispose();
    }
}
