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
    private readonly List<(Lane Lane, Task<Return> Call)> _underWay = [];
    private CallId _loaded;

    public async Task Run(CancellationToken cancel)
    {
        _lanes.Clear();
        _loaded = default;
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
            await Task.WhenAll(_underWay.Select(begun => begun.Call));
            _underWay.Clear();
        }
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
                lane.Hold(call.MayLeave(time.GetUtcNow()));
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
        var now = time.GetUtcNow();
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
                Start(lane, pace, now, cancel);
        }

        // Timers count whole milliseconds: a shorter pause would be none.
        return pause < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : pause;
    }

    private TimeSpan Overall(DateTimeOffset now)
    {
        while (_lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            _lastSecond.Dequeue();
        return _lastSecond.Count < pacing.PerSecond ? TimeSpan.Zero : _lastSecond.Peek() + TimeSpan.FromSeconds(1) - now;
    }

    private void Start(Lane lane, Pace pace, DateTimeOffset now, CancellationToken cancel)
    {
        lane.Busy = true;
        if (pace != Pace.Free)
        {
            lane.Spoke(now);
            _lastSecond.Enqueue(now);
        }

        var (id, urgency) = lane.Next();
        var call = messenger.Carry(id, urgency, cancel);
        _underWay.Add((lane, call));
        call.ContinueWith(
            static (_, signal) => ((Signal)signal!).Raise(), wake, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Collect()
    {
        for (var index = _underWay.Count - 1; index >= 0; index--)
        {
            var (lane, call) = _underWay[index];
            if (!call.IsCompleted)
                continue;
            _underWay.RemoveAt(index);
            lane.Busy = false;
            Settle(lane, call.GetAwaiter().GetResult());
        }
    }

    private void Settle(Lane lane, Return back)
    {
        switch (back)
        {
            case Return.Again again:
                lane.Add(again.Call, again.Urgency);
                lane.Hold(again.NotBefore);
                break;
            case Return.Elsewhere elsewhere:
                var moved = LaneOf(elsewhere.Lane);
                moved.Add(elsewhere.Call, elsewhere.Urgency);
                foreach (var (call, urgency) in lane.Empty())
                    moved.Add(call, urgency);
                break;
        }
    }

    private Lane LaneOf(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes.Add(name, lane = new Lane(name));
        return lane;
    }
}
