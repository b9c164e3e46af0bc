using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox;

/// <summary>The Bot API calls in the order they were answered; polls that brought nothing are left out.</summary>
public sealed class CallLog
{
    private readonly Lock _gate = new();
    private readonly List<ApiCall> _calls = [];

    public IReadOnlyList<ApiCall> All => After(0);

    public IReadOnlyList<ApiCall> After(long number)
    {
        lock (_gate)
            return number >= _calls.Count ? [] : _calls.GetRange((int)number, _calls.Count - (int)number);
    }

    internal void Add(Func<long, ApiCall> call)
    {
        lock (_gate)
            _calls.Add(call(_calls.Count + 1));
    }
}
