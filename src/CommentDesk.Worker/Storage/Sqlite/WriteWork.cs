using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>A write in line. Its task ends only after the commit that carries it.</summary>
internal abstract class WriteWork
{
    /// <summary>False when it was cancelled while it waited; from here on it cannot be.</summary>
    public abstract bool Begin();

    /// <summary>False when the work threw: what it wrote has to be undone.</summary>
    public abstract bool Run(IDeskSession session);

    /// <summary>The outcome is on the disk.</summary>
    public abstract void Finish();

    /// <summary>The transaction was lost, and this work with it.</summary>
    public abstract void Lose(StoreException trouble);
}

internal sealed class WriteWork<T> : WriteWork
{
    private const int Waiting = 0, Begun = 1, Cancelled = 2;

    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<IDeskSession, T> _work;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenRegistration _registration;
    private T? _result;
    private Exception? _failure;
    private int _state;

    public WriteWork(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        _work = work;
        _cancel = cancel;
        _registration = cancel.UnsafeRegister(static self => ((WriteWork<T>)self!).Cancel(), this);
    }

    public Task<T> Done => _done.Task;

    public override bool Begin()
    {
        _registration.Unregister();
        return Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;
    }

    public override bool Run(IDeskSession session)
    {
        try
        {
            _result = _work(session);
            return true;
        }
        catch (Exception trouble)
        {
            // Belongs to the caller alone; it leaves through the task.
            _failure = trouble;
            return false;
        }
    }

    public override void Finish()
    {
        if (_failure is null)
            _done.SetResult(_result!);
        else
            _done.SetException(_failure);
    }

    public override void Lose(StoreException trouble) => _done.TrySetException(_failure ?? trouble);

    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
            _done.SetCanceled(_cancel);
    }
}
