namespace CommentDesk.Worker.Flow;

/// <summary>
/// Makes the stored calls, lane by lane: paced, in order of urgency and age, each marked on the disk before it leaves and
/// after it returned. A blocked or slow lane delays nobody else; intake never waits for any of it.
/// </summary>
internal sealed class Outbox(IDeskStore store, Messenger messenger, IPacing pacing, Signal wake, TimeProvider time)
{
    /// <summary>How many calls may be under way at once.</summary>
    internal const int Width = 32;
    private const int Page = 2000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private readonly List<Begun> _underWay = [];
    private CallId _loaded;
    private DateTimeOffset _start;
    private long _startStamp;

    /// <summary>A clock that nobody sets: pauses neither shrink nor grow when the machine's clock is put right.</summary>
    private DateTimeOffset Now => _start + time.GetElapsedTime(_startStamp);

    internal int UnderWay => _underWay.Count;

    public async Task Run(CancellationToken cancel)
    {
        (_start, _startStamp) = (time.GetUtcNow(), time.GetTimestamp());
        await Remember(cancel);
        await messenger.Recover(cancel);
        try
        {
            while (true)
            {
                await Load(cancel);
                await wake.Wait(Dispatch(cancel), time, cancel);
                Collect();
            }
        }
        finally
        {
            // What was begun is recorded even when stopping.
            await ((Task)Task.WhenAll(_underWay.Select(begun => begun.Call))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _underWay.Clear();
        }
    }

    /// <summary>What was said in the last minute counts, also when another run of the desk said it.</summary>
    private async Task Remember(CancellationToken cancel)
    {
        _lanes.Clear();
        _lastSecond.Clear();
        _loaded = default;
        foreach (var (name, at) in await store.Read(session => session.Outbox.Spoken(_start - TimeSpan.FromMinutes(1)), cancel))
            if (pacing.Of(name) != Pace.Free)
                Spoke(LaneOf(name), at is { } then && then < _start ? then : _start);
    }

    private async Task Load(CancellationToken cancel)
    {
        IReadOnlyList<OutboxCall> calls;
        do
        {
            calls = await store.Read(session => session.Outbox.Pending(_loaded, Page), cancel);
            foreach (var call in calls)
            {
                var lane = LaneOf(call.Lane);
                lane.Add(call.Id, call.Urgency);
                Hold(lane, call.MayLeave(time.GetUtcNow()));
                _loaded = call.Id;
            }
        }
        while (calls.Count == Page);
    }

    /// <summary>
    /// Starts every call that may leave now; returns how long nothing more can. When the overall limit is short, the most
    /// urgent lanes go first, and among them the one that has been silent longest: no lane starves behind busy ones.
    /// </summary>
    private TimeSpan Dispatch(CancellationToken cancel)
    {
        var now = Now;
        var pause = Look;
        var ready = new List<(Lane Lane, Pace Pace)>();
        foreach (var lane in _lanes.Values.Where(lane => !lane.Busy && lane.Count > 0))
        {
            var pace = pacing.Of(lane.Name);
            var wait = lane.Ready(pace, now) - now;
            if (wait > TimeSpan.Zero)
                pause = wait < pause ? wait : pause;
            else
                ready.Add((lane, pace));
        }

        foreach (var (lane, pace) in ready.OrderBy(one => one.Lane.Urgency).ThenBy(one => one.Lane.LastSpoke))
        {
            var wait = pace == Pace.Free ? TimeSpan.Zero : Overall(now);
            if (wait > TimeSpan.Zero)
                pause = wait < pause ? wait : pause;
            else if (_underWay.Count < Width)
                Start(lane, counted: pace != Pace.Free, cancel);
        }

        // Timers count whole milliseconds: a shorter pause would be none.
        return pause < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : pause;
    }

    /// <summary>A call under way may be heard at any moment until it ends, so it counts until a second after that.</summary>
    private TimeSpan Overall(DateTimeOffset now)
    {
        while (_lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            _lastSecond.Dequeue();
        if (_lastSecond.Count + _underWay.Count(begun => begun.Counted) < pacing.PerSecond)
            return TimeSpan.Zero;
        return _lastSecond.TryPeek(out var first) ? first + TimeSpan.FromSeconds(1) - now : Look;
    }

    private void Start(Lane lane, bool counted, CancellationToken cancel)
    {
        lane.Busy = true;
        var (id, urgency) = lane.Next();
        var call = messenger.Carry(id, urgency, cancel);
        _underWay.Add(new(lane, counted, call));
        call.ContinueWith(
            static (_, signal) => ((Signal)signal!).Raise(), wake, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Collect()
    {
        for (var index = _underWay.Count - 1; index >= 0; index--)
        {
            var (lane, counted, call) = _underWay[index];
            if (!call.IsCompleted)
                continue;
            _underWay.RemoveAt(index);
            lane.Busy = false;
            if (counted)
                Spoke(lane, Now);
            Settle(lane, call.GetAwaiter().GetResult());
        }
    }

    private void Spoke(Lane lane, DateTimeOffset at)
    {
        lane.Spoke(at);
        _lastSecond.Enqueue(at);
    }

    private void Settle(Lane lane, Return back)
    {
        switch (back)
        {
            case Return.Again again:
                lane.Add(again.Call, again.Urgency);
                Hold(lane, again.NotBefore);
                break;
            case Return.Elsewhere elsewhere:
                var moved = LaneOf(elsewhere.Lane);
                moved.Add(elsewhere.Call, elsewhere.Urgency);
                foreach (var (call, urgency) in lane.Empty())
                    moved.Add(call, urgency);
                break;
        }
    }

    private void Hold(Lane lane, DateTimeOffset until) => lane.Hold(Now + (until - time.GetUtcNow()));

    private Lane LaneOf(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes.Add(name, lane = new Lane(name));
        return lane;
    }

    /// <param name="Counted">A limit of the network counts it.</param>
    private sealed record Begun(Lane Lane, bool Counted, Task<Return> Call);
}
