using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>A store whose disk refuses the writes that a test names, counted from 1; nothing of such a write is kept.</summary>
internal sealed class FaultyStore(IDeskStore inner, params int[] refused) : IDeskStore
{
    private int _writes;

    public int Writes => Volatile.Read(ref _writes);

    /// <summary>Every write waits for this first, when it is set.</summary>
    public Func<int, Task>? Before { get; set; }

    public async Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _writes);
        if (Before is { } before)
            await before(number);
        return refused.Contains(number) ? throw new StoreException("The disk is full.") : await inner.Write(work, cancel);
    }

    public Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel) => inner.Read(work, cancel);
}
