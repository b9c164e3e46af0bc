namespace CommentDesk.Worker.Flow;

/// <summary>The calls of one chat, waiting one behind another. Not thread-safe: the outbox loop alone touches it.</summary>
internal sealed class Lane(string name)
{
    private readonly PriorityQueue<CallId, (int Urgency, long Age)> _waiting = new();
    private readonly Queue<DateTimeOffset> _lastMinute = new();
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _held = DateTimeOffset.MinValue;

    public string Name { get; } = name;
    public bool Busy { get; set; }
    public int Count => _waiting.Count;
    public DateTimeOffset LastSpoke => _last;

    /// <summary>Of the call that goes next.</summary>
    public int Urgency => _waiting.TryPeek(out _, out var rank) ? rank.Urgency : int.MaxValue;

    public void Add(CallId call, int urgency) => _waiting.Enqueue(call, (urgency, call.Value));

    public (CallId Call, int Urgency) Next() => _waiting.TryDequeue(out var call, out var rank)
        ? (call, rank.Urgency)
        : throw new InvalidOperationException($"The lane {Name} is empty.");

    /// <summary>The whole lane is silent until then: the network said so, or it could not be reached.</summary>
    public void Hold(DateTimeOffset until) => _held = Later(_held, until);

    public IEnumerable<(CallId Call, int Urgency)> Empty()
    {
        while (_waiting.TryDequeue(out var call, out var rank))
            yield return (call, rank.Urgency);
    }

    /// <summary>The earliest moment at which the lane may speak again.</summary>
    public DateTimeOffset Ready(Pace pace, DateTimeOffset now)
    {
        while (_lastMinute.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            _lastMinute.Dequeue();
        var ready = _last == DateTimeOffset.MinValue ? _held : Later(_held, _last + pace.Gap);
        return pace.PerMinute is { } most && _lastMinute.Count >= most
            ? Later(ready, _lastMinute.Peek() + TimeSpan.FromMinutes(1))
            : ready;
    }

    /// <summary>Something was said until then at the latest: pauses count from there, for the network may have heard it only then.</summary>
    public void Spoke(DateTimeOffset at)
    {
        _last = at;
        _lastMinute.Enqueue(at);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
