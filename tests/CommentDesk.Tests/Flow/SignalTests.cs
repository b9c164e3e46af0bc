using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SignalTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();
    private readonly Signal _signal = new();

    [Test]
    public async Task A_raise_before_the_wait_is_not_lost()
    {
        var signal = new Signal();
        signal.Raise();
        await signal.Wait(Pause, _time, CancellationToken.None).Soon();
        Assert.That(signal.Wait(Pause, _time, CancellationToken.None).IsCompleted, Is.False, "It was used up.");
    }

    [Test]
    public async Task A_raise_during_the_wait_ends_it()
    {
        var signal = new Signal();
        var wait = signal.Wait(Pause, _time, CancellationToken.None);
        Assert.That(wait.IsCompleted, Is.False);
        signal.Raise();
        await wait.Soon();
        Assert.That(wait.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Many_raises_wake_once()
    {
        var signal = new Signal();
        for (var times = 0; times < 100; times++)
            signal.Raise();
        await signal.Wait(Pause, _time, CancellationToken.None).Soon();
        var second = signal.Wait(Pause, _time, CancellationToken.None);
        Assert.That(second.IsCompleted, Is.False);
        _time.Advance(Pause);
        await second.Soon();
    }

    [Test]
    public async Task The_pause_ends_the_wait_and_loses_no_raise()
    {
        var time = new ManualTime();
        var wait = _signal.Wait(Pause, time, CancellationToken.None);
        time.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.That(wait.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await wait.Soon();
        _signal.Raise();
        Assert.That(_signal.Wait(Pause, time, CancellationToken.None).IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Stopping_ends_the_wait_with_a_cancellation()
    {
        using var stop = new CancellationTokenSource();
        var wait = new Signal().Wait(Pause, _time, stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await wait.Soon(), Throws.InstanceOf<OperationCanceledException>());
    }
}
