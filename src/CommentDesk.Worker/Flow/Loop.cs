using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// The one place besides the outbox where a failing world is caught: a loop that throws is logged and started again after
/// a growing, jittered pause. It never spins. It dies only of what a person has to mend, or when it has done nothing but fail
/// for half an hour: then the desk stops, so that whoever watches over it sees that, and a fresh start may help.
/// </summary>
internal sealed partial class Loop(ILogger<Loop> log, TimeProvider time, Random random)
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A disk is asked again sooner: when there is room, work goes on at once.</summary>
    private static readonly TimeSpan LongestForDisk = TimeSpan.FromSeconds(5);

    /// <returns>False when it died; true when it was stopped, or had nothing more to do.</returns>
    public async Task<bool> Run(string name, Func<CancellationToken, Task> body, CancellationToken cancel)
    {
        var failures = 0;
        var broken = 0L;
        while (!cancel.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            var longest = Longest;
            try
            {
                await body(cancel);
                return true;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return true;
            }
            catch (HopelessException failure)
            {
                LogHopeless(name, failure.Message);
                return false;
            }
            catch (StoreException failure)
            {
                // The store itself tells of it, once for all loops; it is no fault of this one.
                LogNoStore(name, failure.Message);
                (failures, broken, longest) = (failures + 1, 0, LongestForDisk);
            }
            catch (Exception failure)
            {
                failures = time.GetElapsedTime(started) > Longest ? 1 : failures + 1;
                LogFailed(failure, name, failures);
                broken = failures == 1 || broken == 0 ? started : broken;
                if (time.GetElapsedTime(broken) > Patience)
                {
                    LogDead(name, Patience.TotalMinutes);
                    return false;
                }
            }

            await Pause(failures, longest, cancel);
        }

        return true;
    }

    private async Task Pause(int failures, TimeSpan longest, CancellationToken cancel)
    {
        var seconds = Math.Min(longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1));
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

    [LoggerMessage(Level = LogLevel.Debug, Message = "The {Loop} loop waits for the database: {Why}")]
    private partial void LogNoStore(string loop, string why);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The {Loop} loop cannot go on and the desk stops: {Why}")]
    private partial void LogHopeless(string loop, string why);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The {Loop} loop has done nothing but fail for {Minutes:0} minutes and the desk stops. The cause is in the errors before this line.")]
    private partial void LogDead(string loop, double minutes);
}
