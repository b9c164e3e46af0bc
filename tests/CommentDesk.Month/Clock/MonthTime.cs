namespace CommentDesk.Month.Clock;

/// <summary>
/// The one clock of desk and network. It stands until it is moved; then whoever slept past that moment wakes, once, and sees the new
/// time. How many sleep is known, so it is known when nobody works any more.
/// </summary>
internal sealed class MonthTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Sleeper> _asleep = [];
    private DateTimeOffset _now = start;
    private TaskCompletionSource _slept = Fresh();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public int Sleeping
    {
        get
        {
            lock (_gate)
                return _asleep.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var sleeper = new Sleeper(this, () => callback(state));
        sleeper.Change(dueTime, period);
        return sleeper;
    }

    /// <summary>Completes when somebody falls asleep from now on.</summary>
    public Task SomebodySleeps()
    {
        lock (_gate)
            return _slept.Task;
    }

    /// <summary>It is this moment now; nothing in between was seen by anybody.</summary>
    public void JumpTo(DateTimeOffset moment)
    {
        List<Sleeper> woken;
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(moment, _now);
            _now = moment;
            woken = [.. _asleep.Where(sleeper => sleeper.Due <= moment).OrderBy(sleeper => sleeper.Due)];
            // Before anybody runs: until they sleep again they are counted as awake.
            _asleep.ExceptWith(woken);
        }

        foreach (var sleeper in woken)
            sleeper.Wake();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Arm(Sleeper sleeper, TimeSpan after)
    {
        TaskCompletionSource slept;
        lock (_gate)
        {
            _asleep.Remove(sleeper);
            if (after == Timeout.InfiniteTimeSpan)
                return;
            sleeper.Due = _now + after;
            if (after > TimeSpan.Zero)
                _asleep.Add(sleeper);
            (slept, _slept) = (_slept, Fresh());
        }

        if (after <= TimeSpan.Zero)
            sleeper.Wake();
        slept.TrySetResult();
    }

    private sealed class Sleeper(MonthTime clock, Action wake) : ITimer
    {
        private readonly Lock _running = new();
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private bool _over;

        public DateTimeOffset Due { get; set; }

        public void Wake()
        {
            if (_period > TimeSpan.Zero)
                clock.Arm(this, _period);
            // Never on the thread that moves the clock: it waits until all sleep again.
            ThreadPool.UnsafeQueueUserWorkItem(static sleeper => sleeper.Run(), this, preferLocal: false);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            clock.Arm(this, dueTime);
            return true;
        }

        /// <summary>As a real timer promises to whoever waits for its end: nothing of it runs afterwards.</summary>
        public void Dispose()
        {
            clock.Arm(this, Timeout.InfiniteTimeSpan);
            lock (_running)
                _over = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Run()
        {
            lock (_running)
            {
                if (!_over)
                    wake();
            }
        }
    }
}
