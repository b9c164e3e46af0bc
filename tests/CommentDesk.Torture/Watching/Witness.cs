using CommentDesk.Sandbox;

namespace CommentDesk.Torture.Watching;

/// <summary>
/// Follows everything that happens in the world, in its order: what the bot said and how it changed it, which presses were
/// answered. Tells those who act on it, on its own thread.
/// </summary>
internal sealed class Witness : IAsyncDisposable
{
    private readonly World _world;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _gate = new();
    private readonly List<Spoken> _spoken = [];
    private readonly HashSet<string> _answered = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Signal)> _waiting = [];
    private readonly Task _work;
    private Action<Spoken> _heard = _ => { };

    public Witness(World world, TimeProvider time)
    {
        (_world, _time) = (world, time);
        _work = Task.Run(Follow);
    }

    /// <summary>How many calls of the bot were answered or broken so far.</summary>
    public long Calls { get; private set; }

    public IReadOnlyList<Spoken> Spoken
    {
        get
        {
            lock (_gate)
                return [.. _spoken];
        }
    }

    /// <summary>Ids of the presses the bot has answered.</summary>
    public IReadOnlySet<string> Answered
    {
        get
        {
            lock (_gate)
                return _answered.ToHashSet();
        }
    }

    public void Listen(Action<Spoken> heard) => _heard += heard;

    /// <summary>Completes when the condition holds; it is asked after every change of the world. False when patience ran out.</summary>
    public async Task<bool> Until(Func<bool> condition, TimeSpan patience)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (condition())
                return true;
            _waiting.Add((condition, signal));
        }

        var limit = Task.Delay(patience, _time);
        var first = await Task.WhenAny(signal.Task, limit, _work);
        if (first == _work)
            await _work;
        return first == signal.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private async Task Follow()
    {
        var journal = _world.State.Journal;
        var seq = 0L;
        while (true)
        {
            var news = await journal.Next(seq, _over.Token);
            if (news.Count > 0 && news[0].Seq != seq + 1)
                throw new InvalidOperationException($"The witness fell behind: events {seq + 1} to {news[0].Seq - 1} were forgotten before they were seen.");
            foreach (var happened in news)
                Note(happened);
            seq = news.Count > 0 ? news[^1].Seq : seq;
            Wake();
        }
    }

    private void Note(Sandbox.Facts.WorldEvent happened)
    {
        switch (happened)
        {
            case { Kind: "call" }:
                Calls++;
                break;
            case { Kind: "callback_answer" }:
                lock (_gate)
                    _answered.Add((string)happened.Details["callback_query_id"]!);
                break;
            case { Kind: "message" or "edited", Message: { SentByBot: not null } message }:
                var spoken = new Spoken(message, happened.Kind == "message", _time.GetUtcNow());
                lock (_gate)
                    _spoken.Add(spoken);
                _heard(spoken);
                break;
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            for (var at = _waiting.Count - 1; at >= 0; at--)
            {
                if (!_waiting[at].Holds())
                    continue;
                _waiting[at].Signal.TrySetResult();
                _waiting.RemoveAt(at);
            }
        }
    }
}
