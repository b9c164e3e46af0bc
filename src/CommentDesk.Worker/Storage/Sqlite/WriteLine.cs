using System.Threading.Channels;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// All writes, one after another on one connection. Whatever waits when a transaction begins shares it, up to a
/// limit: one sync of the disk for all, each work in a savepoint of its own. A lone work never waits for company.
/// </summary>
internal sealed class WriteLine
{
    private const int Largest = 256;

    private readonly Channel<WriteWork> _waiting = Channel.CreateUnbounded<WriteWork>(new() { SingleReader = true });
    private readonly DeskConnection _connection;
    private readonly DeskSession _session;
    private readonly Task _loop;

    /// <param name="alone">No other process writes what the desk writes.</param>
    public WriteLine(DeskConnection connection, bool alone)
    {
        _connection = connection;
        _session = new(connection, alone);
        _loop = Task.Run(Loop);
    }

    public Task<T> Add<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled<T>(cancel);
        var entry = new WriteWork<T>(work, cancel);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(entry), typeof(SqliteDeskStore));
        return entry.Done;
    }

    /// <summary>Ends when everything in line is done; nothing more is taken.</summary>
    public Task Complete()
    {
        _waiting.Writer.TryComplete();
        return _loop;
    }

    private async Task Loop()
    {
        var group = new Queue<WriteWork>(Largest);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < Largest && _waiting.Reader.TryRead(out var work))
                if (work.Begin())
                    group.Enqueue(work);
            while (group.Count > 0)
                CarryOut(group);
        }
    }

    /// <summary>Usually empties the group; a transaction lost halfway leaves the untouched rest for the next one.</summary>
    private void CarryOut(Queue<WriteWork> group)
    {
        var touched = new List<WriteWork>(group.Count);
        try
        {
            _connection.Begin(toWrite: true);
            while (group.TryDequeue(out var work))
            {
                touched.Add(work);
                RunApart(work);
            }
            _connection.Commit();
        }
        catch (Exception trouble)
        {
            Abandon(touched.Count > 0 ? touched : Drain(group), trouble);
            return;
        }
        foreach (var work in touched)
            work.Finish();
    }

    private void RunApart(WriteWork work)
    {
        _connection.Run("SAVEPOINT work");
        var kept = work.Run(_session);
        _connection.EndUnit();
        // A full disk may have ended the transaction behind the work's back, whatever the work made of the error.
        if (!_connection.InTransaction)
            throw new StoreException("The database gave up the transaction, nothing of it was kept. The cause is in the error before this one; free space if the disk is full.");
        if (!kept)
        {
            _connection.Run("ROLLBACK TO work");
            _session.Forget();
        }

        _connection.Run("RELEASE work");
    }

    private void Abandon(List<WriteWork> works, Exception trouble)
    {
        var named = trouble as StoreException
            ?? new StoreException($"Writing to {_connection.Path} (Storage:Path) failed, nothing of this work was kept. Restart the desk if it happens again.", trouble);
        _session.Forget();
        try
        {
            _connection.Rollback();
        }
        catch (StoreException worse)
        {
            named = new StoreException(worse.Message, named);
        }
        foreach (var work in works)
            work.Lose(named);
    }

    private static List<WriteWork> Drain(Queue<WriteWork> group)
    {
        var rest = group.ToList();
        group.Clear();
        return rest;
    }
}
