using System.Collections.Concurrent;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>A clock whose timers go off when the test says so.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly ConcurrentBag<HandTimer> _timers = [];

    public void LetAllTimersGoOff()
    {
        foreach (var timer in _timers)
            timer.GoOff();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state), dueTime);
        _timers.Add(timer);
        return timer;
    }

    private sealed class HandTimer(Action goOff, TimeSpan due) : ITimer
    {
        private bool _armed = due != Timeout.InfiniteTimeSpan;

        public void GoOff()
        {
            if (_armed)
                goOff();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _armed = dueTime != Timeout.InfiniteTimeSpan;
            return true;
        }

        public void Dispose() => _armed = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
