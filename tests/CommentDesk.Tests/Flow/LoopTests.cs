using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;
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
    public async Task What_only_a_person_can_mend_ends_the_loop_at_once()
    {
        var log = new KeptLines<Loop>();
        var lives = await new Loop(log, _time, new Constant(1)).Run("test", _ => Task.FromException(new HopelessException("Mend it.")), CancellationToken.None).Soon();
        Assert.That(lives, Is.False);
        Assert.That(log.Lines.Single(), Is.EqualTo((LogLevel.Critical, "The test loop cannot go on and the desk stops: Mend it.")));
    }

    [Test]
    public async Task Half_an_hour_of_nothing_but_failures_ends_the_loop()
    {
        var time = new HastyTime();
        var (start, starts) = (time.GetUtcNow(), 0);
        var lives = await new Loop(NullLogger<Loop>.Instance, time, new Constant(1)).Run("test", _ => Fail(ref starts), CancellationToken.None).Soon();
        Assert.That(lives, Is.False);
        Assert.That(time.GetUtcNow() - start, Is.InRange(global::CommentDesk.Worker.Flow.Loop.Patience, global::CommentDesk.Worker.Flow.Loop.Patience * 1.1));
    }

    [Test]
    public async Task A_refusing_disk_never_ends_a_loop_and_is_asked_every_few_seconds()
    {
        var time = new HastyTime();
        using var stop = new CancellationTokenSource();
        var starts = 0;
        var lives = await new Loop(NullLogger<Loop>.Instance, time, new Constant(1)).Run(
            "test", _ => ++starts < 1000 ? Task.FromException(new StoreException("The disk is full.")) : stop.CancelAsync(), stop.Token).Soon();
        Assert.That(lives, Is.True);
        Assert.That(time.Pauses, Has.Count.EqualTo(999).And.All.LessThanOrEqualTo(TimeSpan.FromSeconds(5)));
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
