using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Live;

/// <summary>A bot with everything the network keeps for it.</summary>
internal sealed class BotSeat(Bot bot, UpdateQueue updates)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<string>? _poll;

    public Bot Bot { get; } = bot;

    public UpdateQueue Updates { get; } = updates;

    public Webhook? Webhook { get; set; }

    public string? LastPushError { get; set; }

    public long LastOffset { get; set; } = long.MinValue;

    public DateTimeOffset LastPollBegan { get; set; }

    public DateTimeOffset LastPollEnded { get; set; }

    /// <summary>Commands by scope and language.</summary>
    public Dictionary<string, IReadOnlyList<BotCommand>> Commands { get; } = [];

    /// <summary>Takes the poller's seat; whoever sat there is told <paramref name="reason"/>.</summary>
    public Task<string> TakePoll(string reason)
    {
        lock (_gate)
        {
            _poll?.TrySetResult(reason);
            _poll = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _poll.Task;
        }
    }

    public void EndPoll(Task<string> mine)
    {
        lock (_gate)
        {
            if (_poll?.Task == mine)
                _poll = null;
        }
    }

    public void BreakPoll(string reason)
    {
        lock (_gate)
        {
            _poll?.TrySetResult(reason);
            _poll = null;
        }
    }
}
