namespace CommentDesk.Tests.Support;

/// <summary>
/// A clock that moves only when a test moves it. A test waits until a timer it knows of is armed, then moves the clock:
/// no test guesses how long something takes.
/// </summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _armed = [];
    private readonly List<(Predicate<DateTimeOffset> Due, TaskCompletionSource Seen)> _watchers = [];
    private DateTimeOffset _now;
    private TimeSpan _putBack;

    public ManualTime(DateTimeOffset? start = null) => _now = start ?? Some.Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now - _putBack;
    }

    public override long GetTimestamp() => Steady.UtcTicks;

    /// <summary>Somebody sets the machine's clock back; what counts time itself, timers and stamps, goes on.</summary>
    public void PutBack(TimeSpan by)
    {
        lock (_gate)
            _putBack += by;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock; timers go off on the way, each at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        var target = Steady + by;
        while (TakeDue(target) is { } timer)
            timer.GoOff();
        lock (_gate)
            _now = target > _now ? target : _now;
    }

    /// <summary>Ends when somebody sleeps until exactly this long from now.</summary>
    public Task Sleeping(TimeSpan howLong, CancellationToken cancel)
    {
        var due = Steady + howLong;
        return Sleeping(armed => armed == due, cancel);
    }

    /// <summary>Ends when somebody sleeps until such a moment.</summary>
    public Task Sleeping(Predicate<DateTimeOffset> due, CancellationToken cancel)
    {
        lock (_gate)
        {
            return _armed.Exists(timer => due(timer.Due)) ? Task.CompletedTask : Watch(due, cancel);
        }
    }

    /// <summary>Ends when somebody falls asleep for this long from now on; who sleeps already does not count.</summary>
    public Task FallsAsleep(TimeSpan howLong, CancellationToken cancel)
    {
        lock (_gate)
        {
            var due = _now + howLong;
            return Watch(armed => armed == due, cancel);
        }
    }

    /// <summary>Ends when anybody falls asleep from now on, for however long.</summary>
    public Task AnybodyFallsAsleep(CancellationToken cancel)
    {
        lock (_gate)
            return Watch(static _ => true, cancel);
    }

    public bool SomebodySleeps
    {
        get
        {
            lock (_gate)
                return _armed.Exists(timer => timer.Due > _now);
        }
    }

    private DateTimeOffset Steady
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    private Task Watch(Predicate<DateTimeOffset> due, CancellationToken cancel)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _watchers.Add((due, seen));
        return seen.Task.WaitAsync(cancel);
    }

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _armed.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            _armed.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
            return next;
        }
    }

    private void Arm(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            _armed.Add(timer);
            foreach (var watcher in _watchers.Where(watcher => watcher.Due(timer.Due)).ToList())
            {
                _watchers.Remove(watcher);
                watcher.Seen.TrySetResult();
            }
        }
    }

    private sealed class ManualTimer(ManualTime clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; set; }

        public void GoOff()
        {
            if (_period > TimeSpan.Zero)
                clock.Arm(this, _period);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            clock.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Arm(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
