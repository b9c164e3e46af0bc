using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Live;

/// <summary>
/// The updates a bot has not confirmed yet. An update is confirmed by asking with an offset above its id;
/// a negative offset counts from the end and forgets everything before. Updates die after 24 hours.
/// </summary>
internal sealed class UpdateQueue(TimeProvider time, long firstId)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly List<PendingUpdate> _pending = [];
    private int _head;
    private long _nextId = firstId;
    private long _given;
    private IReadOnlyList<PendingUpdate> _lastBatch = [];
    private TaskCompletionSource? _arrived;

    /// <summary>Null means "all but the kinds a bot must ask for".</summary>
    public IReadOnlySet<string>? Allowed { get; set; }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                Expire();
                return _pending.Count - _head;
            }
        }
    }

    /// <summary>There is something that was never given out.</summary>
    public bool News
    {
        get
        {
            lock (_gate)
            {
                Expire();
                return _head < _pending.Count && _pending[^1].Id > _given;
            }
        }
    }

    public void Add(string kind, JsonObject payload)
    {
        if (!Wants(kind))
            return;
        lock (_gate)
        {
            var update = new JsonObject { ["update_id"] = _nextId, [kind] = payload };
            var json = JsonSerializer.SerializeToUtf8Bytes(update);
            _pending.Add(new PendingUpdate(_nextId++, time.GetUtcNow() + Life, json));
            _arrived?.TrySetResult();
            _arrived = null;
        }
    }

    /// <summary>Confirms by <paramref name="offset"/> and gives at most <paramref name="limit"/> updates; they stay until confirmed.</summary>
    public IReadOnlyList<PendingUpdate> Peek(long offset, int limit)
    {
        lock (_gate)
        {
            Expire();
            Forget(offset < 0 ? Math.Max(0, _nextId + offset) : offset);
            var batch = _pending.GetRange(_head, Math.Min(limit, _pending.Count - _head));
            if (batch.Count > 0)
                (_lastBatch, _given) = (batch, Math.Max(_given, batch[^1].Id));
            return batch;
        }
    }

    /// <summary>The batch before again: what a network does that delivers twice.</summary>
    public IReadOnlyList<PendingUpdate> Again()
    {
        lock (_gate)
            return _lastBatch;
    }

    public Task Arrival()
    {
        lock (_gate)
        {
            if (_head < _pending.Count)
                return Task.CompletedTask;
            _arrived ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrived.Task;
        }
    }

    public void Drop()
    {
        lock (_gate)
            _head = _pending.Count;
    }

    private bool Wants(string kind) =>
        Allowed?.Contains(kind) ?? kind is not ("chat_member" or "message_reaction" or "message_reaction_count");

    private void Forget(long offset)
    {
        while (_head < _pending.Count && _pending[_head].Id < offset)
            _head++;
        if (_head < 1000 || _head < _pending.Count / 2)
            return;
        _pending.RemoveRange(0, _head);
        _head = 0;
    }

    private void Expire()
    {
        var now = time.GetUtcNow();
        while (_head < _pending.Count && _pending[_head].Expires <= now)
            _head++;
    }
}
