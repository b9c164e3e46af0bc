namespace CommentDesk.Month.Clock;

/// <summary>What people are going to do, in the order of time. Touched by one thread alone.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Number)> _deeds = new();
    private long _number;

    public int Count => _deeds.Count;

    public void Add(DateTimeOffset at, Action deed) => _deeds.Enqueue(deed, (at, ++_number));

    /// <summary>Whether somebody is going to do something before that moment.</summary>
    public bool AnyBefore(DateTimeOffset moment) => _deeds.TryPeek(out _, out var first) && first.At < moment;

    /// <summary>Does all that was planned for before that moment.</summary>
    /// <returns>How much it was.</returns>
    public int DoBefore(DateTimeOffset moment)
    {
        var due = new List<Action>();
        while (AnyBefore(moment))
            due.Add(_deeds.Dequeue());
        foreach (var deed in due)
            deed();
        return due.Count;
    }
}
