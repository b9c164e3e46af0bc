namespace CommentDesk.Worker.Flow;

/// <summary>Wakes the outbox after every finished write: what was decided is said at once, not at the next look.</summary>
internal sealed class WakingStore(IDeskStore inner, Signal outbox) : IDeskStore
{
    public async Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        var result = await inner.Write(work, cancel);
        outbox.Raise();
        return result;
    }

    public Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel) => inner.Read(work, cancel);
}
