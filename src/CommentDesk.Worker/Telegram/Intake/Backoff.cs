namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Pauses that double from one second to a minute while a thing keeps failing, spread so that many desks do not knock at once.</summary>
internal sealed class Backoff(TimeProvider time, Random random)
{
    private const int Steps = 7;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);
    private int _failures;

    public TimeProvider Time => time;

    public void Reset() => _failures = 0;

    /// <param name="atLeast">What the other side asked for.</param>
    public Task Pause(TimeSpan atLeast, CancellationToken cancel)
    {
        var seconds = Math.Min(s_longest.TotalSeconds, 1 << _failures) * (1 - (random.NextDouble() / 4));
        _failures = Math.Min(_failures + 1, Steps);
        var pause = TimeSpan.FromSeconds(Math.Max(1, seconds));
        return Task.Delay(pause > atLeast ? pause : atLeast, time, cancel);
    }
}
