using Polly;
using Polly.Retry;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The retries of calls that only read: few, spread by jitter, and only where the network or the server failed.</summary>
internal static class ReadRetry
{
    public static ResiliencePipeline Pipeline(BotApiSettings settings, TimeProvider time)
    {
        if (settings.ReadRetries == 0)
            return ResiliencePipeline.Empty;

        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.ReadRetries,
                Delay = settings.ReadRetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = static attempt => ValueTask.FromResult(IsPassing(attempt.Outcome.Exception)),
            })
            .Build();
    }

    private static bool IsPassing(Exception? failure) =>
        failure is BotApiException.Unreachable or BotApiException.Dropped or BotApiException.ServerError;
}
