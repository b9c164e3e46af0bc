using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Flow;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LoopTests
{
    private readonly ManualTime _time = new();

    [Test]
    public async Task A_loop_that_fails_starts_again_after_pauses_that_grow_to_a_minute()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var starts = 0;
        var running = Loop(jitter: 1).Run("test", _ => Fail(ref starts), stop.Token);
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            await _time.Sleeping(TimeSpan.FromSeconds(seconds), patient.Token);
            var before = starts;
            _time.Advance(TimeSpan.FromSeconds(seconds));
            await _time.Sleeping(due => due > _time.GetUtcNow(), patient.Token);
            Assert.That(starts, Is.EqualTo(before + 1), "One pause, one start.");
        }

        await stop.CancelAsync();
        await running.Soon();
    }

    [Test]
    public async Task The_jitter_never_takes_more_than_half_of_a_pause()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var starts = 0;
        var running = Loop(jitter: 0).Run("test", _ => Fail(ref starts), stop.Token);
        await _time.Sleeping(TimeSpan.FromSeconds(0.5), patient.Token);
        await stop.CancelAsync();
        await running.Soon();
        Assert.That(starts, Is.EqualTo(1));
    }

    [Test]
    public async Task After_a_long_good_run_the_pause_is_short_again()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var starts = 0;
        var running = Loop(jitter: 1).Run("test", Body, stop.Token);
        await _time.Sleeping(TimeSpan.FromSeconds(1), patient.Token);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _time.Sleeping(TimeSpan.FromSeconds(2), patient.Token);
        _time.Advance(TimeSpan.FromSeconds(2));
        await _time.Sleeping(TimeSpan.FromSeconds(1), patient.Token);
        Assert.That(starts, Is.EqualTo(3));
        await stop.CancelAsync();
        await running.Soon();

        Task Body(CancellationToken cancel)
        {
            if (starts == 2)
                _time.Advance(TimeSpan.FromSeconds(61));
            return Fail(ref starts);
        }
    }

    [Test]
    public async Task A_time_out_inside_is_a_failure_and_not_a_stop()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var running = Loop(jitter: 1).Run("test", _ => Task.FromException(new TaskCanceledException("time-out")), stop.Token);
        await _time.Sleeping(TimeSpan.FromSeconds(1), patient.Token);
        Assert.That(running.IsCompleted, Is.False);
        await stop.CancelAsync();
        await running.Soon();
    }

    [Test]
    public async Task A_loop_that_ends_by_itself_is_not_started_again()
    {
        var starts = 0;
        await Loop(jitter: 1).Run(
            "test",
            _ =>
            {
                starts++;
                return Task.CompletedTask;
            },
            CancellationToken.None).Soon();
        Assert.That(starts, Is.EqualTo(1));
    }

    private static Task Fail(ref int starts)
    {
        starts++;
        return Task.FromException(new IOException("The world fails."));
    }

    private Loop Loop(double jitter) => new(NullLogger<Loop>.Instance, _time, new Constant(jitter));

    private sealed class Constant(double value) : Random
    {
        public override double NextDouble() => value;
    }
}
