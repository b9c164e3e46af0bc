using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Live;

/// <summary>The numbered list of changes, with a signal for those who wait for the next one.</summary>
internal sealed class Journal
{
    private const int Kept = 100_000;

    private readonly Lock _gate = new();
    private readonly List<WorldEvent> _events = [];
    private TaskCompletionSource? _signal;
    private long _seq;

    public long Seq
    {
        get
        {
            lock (_gate)
                return _seq;
        }
    }

    public void Tell(string kind, JsonObject? details = null, Message? message = null)
    {
        lock (_gate)
        {
            _events.Add(new WorldEvent(++_seq, kind, message, details ?? []));
            if (_events.Count > Kept)
                _events.RemoveRange(0, Kept / 2);
            _signal?.TrySetResult();
            _signal = null;
        }
    }

    public IReadOnlyList<WorldEvent> After(long seq)
    {
        lock (_gate)
            return Tail(seq);
    }

    /// <summary>The events after <paramref name="seq"/>, as soon as there are any.</summary>
    public async Task<IReadOnlyList<WorldEvent>> Next(long seq, CancellationToken cancellation)
    {
        Task signal;
        lock (_gate)
        {
            if (_seq > seq)
                return Tail(seq);
            _signal ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            signal = _signal.Task;
        }

        await signal.WaitAsync(cancellation);
        return After(seq);
    }

    private List<WorldEvent> Tail(long seq)
    {
        var first = _seq - _events.Count;
        var skip = (int)Math.Clamp(seq - first, 0, _events.Count);
        return _events.GetRange(skip, _events.Count - skip);
    }
}
