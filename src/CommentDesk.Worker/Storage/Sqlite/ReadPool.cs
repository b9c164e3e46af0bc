using System.Collections.Concurrent;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>A few connections that only read, each work in a snapshot of its own beside the writer.</summary>
internal sealed class ReadPool(string path) : IAsyncDisposable
{
    private const int Size = 4;

    private readonly SemaphoreSlim _free = new(Size);
    private readonly ConcurrentBag<(DeskConnection Connection, DeskSession Session)> _idle = [];
    private int _closed;

    public async Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_closed != 0, typeof(SqliteDeskStore));
        await _free.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Carry(work), cancel);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads under way.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        for (var slot = 0; slot < Size; slot++)
            await _free.WaitAsync();
        while (_idle.TryTake(out var reader))
            reader.Connection.Dispose();
        _free.Release(Size);
    }

    private T Carry<T>(Func<IDeskSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_closed != 0, typeof(SqliteDeskStore));
        var (connection, session) = _idle.TryTake(out var reader) ? reader : Open();
        var healthy = false;
        try
        {
            connection.Begin(toWrite: false);
            var result = work(session);
            connection.Commit();
            healthy = true;
            return result;
        }
        finally
        {
            Settle(connection, session, healthy);
        }
    }

    private (DeskConnection Connection, DeskSession Session) Open()
    {
        var connection = DatabaseFile.OpenReader(path);
        return (connection, new(connection));
    }

    /// <summary>A connection that saw an error is not trusted again.</summary>
    private void Settle(DeskConnection connection, DeskSession session, bool healthy)
    {
        connection.EndUnit();
        if (healthy)
            _idle.Add((connection, session));
        else
            connection.Dispose();
    }
}
