using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// The one place besides the outbox where a failing world is caught: a loop that throws is logged and started again after
/// a growing, jittered pause. It never spins and never takes the process with it.
/// </summary>
internal sealed partial class Loop(ILogger<Loop> log, TimeProvider time, Random random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task Run(string name, Func<CancellationToken, Task> body, CancellationToken cancel)
    {
        var failures = 0;
        while (!cancel.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            try
            {
                await body(cancel);
                return;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failures = time.GetElapsedTime(started) > Longest ? 1 : failures + 1;
                LogFailed(failure, name, failures);
            }

            await Pause(failures, cancel);
        }
    }

    private async Task Pause(int failures, CancellationToken cancel)
    {
        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1));
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds * (0.5 + (random.NextDouble() / 2))), time, cancel);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the loop ends by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Loop} loop failed (time {Failures} in a row) and will be started again.")]
    private partial void LogFailed(Exception failure, string loop, int failures);
}
