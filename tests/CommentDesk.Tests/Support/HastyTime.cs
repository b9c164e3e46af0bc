namespace CommentDesk.Tests.Support;

/// <summary>
/// A clock that no test waits for: each timer goes off at once and takes the clock along, so that hours of pauses pass in no
/// time and can be read off afterwards.
/// </summary>
internal sealed class HastyTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _pauses = [];
    private DateTimeOffset _now = start;

    public HastyTime()
        : this(new DateTimeOffset(2030, 3, 4, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>All pauses asked for, in their order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_gate)
                return [.. _pauses];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_gate)
            _now += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Passing(this, () => callback(state), dueTime);

    private void Pass(TimeSpan pause, Action goOff)
    {
        lock (_gate)
        {
            _now += pause;
            _pauses.Add(pause);
        }

        ThreadPool.QueueUserWorkItem(_ => goOff());
    }

    private sealed class Passing : ITimer
    {
        private readonly HastyTime _time;
        private readonly Action _goOff;

        public Passing(HastyTime time, Action goOff, TimeSpan due)
        {
            (_time, _goOff) = (time, goOff);
            Change(due, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
                _time.Pass(dueTime, _goOff);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
