namespace CommentDesk.Worker.Flow;

/// <summary>
/// Spells of refusal of a disk. On a full one small writes now and then still fit, so spells come thick: at most one a minute is
/// spoken of, and what was not spoken of ends in silence.
/// </summary>
internal sealed class Refusals(TimeProvider time)
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private volatile bool _refusing;
    private bool _said;
    private long? _saidAt;

    /// <summary>The disk refused.</summary>
    /// <returns>Whether that is to be said.</returns>
    public bool Begun()
    {
        lock (_gate)
        {
            _refusing = true;
            if (_said || (_saidAt is { } at && time.GetElapsedTime(at) < Pause))
                return false;
            (_said, _saidAt) = (true, time.GetTimestamp());
            return true;
        }
    }

    /// <summary>The disk did what was asked.</summary>
    /// <returns>Whether a refusal that was spoken of is over by that.</returns>
    public bool Over()
    {
        if (!_refusing)
            return false;
        lock (_gate)
        {
            var said = _said;
            (_refusing, _said) = (false, false);
            return said;
        }
    }
}
