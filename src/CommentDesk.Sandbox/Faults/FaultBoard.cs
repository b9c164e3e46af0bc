namespace CommentDesk.Sandbox.Faults;

/// <summary>The faults that are due. A call meets the first that fits; a counted one wears out.</summary>
#pragma warning disable CA1001 // The source of the cut has no timer and no handle: there is nothing to free.
public sealed class FaultBoard
#pragma warning restore CA1001
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _due = [];
    private CancellationTokenSource _cut = new();

    public IReadOnlyList<Fault> Due
    {
        get
        {
            lock (_gate)
                return [.. _due];
        }
    }

    /// <summary>Signalled when the network dies: calls that wait are cut at once.</summary>
    internal CancellationToken Cut
    {
        get
        {
            lock (_gate)
                return _cut.Token;
        }
    }

    public void Add(Fault fault)
    {
        CancellationTokenSource? cut = null;
        lock (_gate)
        {
            _due.Add(fault);
            if (fault.Kind == FaultKind.Dead)
                (cut, _cut) = (_cut, new CancellationTokenSource());
        }

        cut?.Cancel();
        cut?.Dispose();
    }

    public void Clear()
    {
        lock (_gate)
            _due.Clear();
    }

    /// <summary>The sandbox stops: whatever waits is let go, so that stopping does not wait for long polls.</summary>
    internal void Close() => Add(new Fault(FaultKind.Dead, Count: null));

    internal Fault? Take(string method)
    {
        lock (_gate)
        {
            var index = _due.FindIndex(fault => fault.Meets(method));
            if (index < 0)
                return null;
            var fault = _due[index];
            if (fault.Count is not { } count)
                return fault;
            if (count <= 1)
                _due.RemoveAt(index);
            else
                _due[index] = fault with { Count = count - 1 };
            return fault;
        }
    }
}
