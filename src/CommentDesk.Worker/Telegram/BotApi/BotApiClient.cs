using Microsoft.Extensions.Logging;
using Polly;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>
/// Calls the Bot API. A call either returns the method's result or throws a <see cref="BotApiException"/> that tells
/// whether the server may have done it. Reads are repeated a few times on a failing network; whatever acts is sent
/// exactly once, and its caller decides. Cancelling a read throws <see cref="OperationCanceledException"/>; cancelling
/// an act that is already under way throws <see cref="BotApiException.Interrupted"/>.
/// </summary>
/// <remarks>
/// The address holds the token: the <see cref="HttpClient"/> must come without request logging
/// (<c>RemoveAllLoggers</c>) and best with <see cref="BotApiHttp.Handler"/>.
/// </remarks>
internal sealed partial class BotApiClient
{
    private readonly HttpClient _http;
    private readonly BotToken _token;
    private readonly TimeProvider _time;
    private readonly ILogger<BotApiClient> _log;
    private readonly BotApiSettings _settings;
    private readonly ResiliencePipeline _reads;

    public BotApiClient(
        HttpClient http, BotToken token, TimeProvider time, ILogger<BotApiClient> log, BotApiSettings? settings = null)
    {
        _http = http;
        _token = token;
        _time = time;
        _log = log;
        _settings = settings ?? new BotApiSettings();
        _reads = ReadRetry.Pipeline(_settings, time);
    }

    /// <summary>Sends the request and reads the answer.</summary>
    /// <exception cref="BotApiException">The call failed; see its kind and certainty.</exception>
    public async Task<TResult> Call<TResult>(IBotRequest<TResult> request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (request.Kind != CallKind.Read)
            return await Once(request, cancellation);

        return await _reads.ExecuteAsync(
            static async (call, stop) => await call.Client.Once(call.Request, stop), (Client: this, Request: request), cancellation);
    }

    private async Task<TResult> Once<TResult>(IBotRequest<TResult> request, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        try
        {
            var (status, body) = await Exchange(request, cancellation);
            LogAnswered(request.Method, status, Elapsed(started));
            return AnswerReader.Read(request.Method, status, body, request.Answer);
        }
        catch (BotApiException failure)
        {
            LogFailed(request.Method, failure.GetType().Name, Elapsed(started));
            throw;
        }
    }

    private async Task<(int Status, byte[] Body)> Exchange<TResult>(IBotRequest<TResult> request, CancellationToken cancellation)
    {
        var allowed = Allowed(request);
        using var deadline = new CancellationTokenSource(allowed, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        using var body = new WatchedContent(request.Content());
        using var message = new HttpRequestMessage(HttpMethod.Post, _token.AddressOf(request.Method, _settings.Root)) { Content = body };
        try
        {
            using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var bytes = await CappedBody.Read(answer.Content, _settings.LargestAnswer, either.Token);
            return bytes is null
                ? throw new BotApiException.GarbledAnswer(request.Method, (int)answer.StatusCode, "the answer is larger than the cap")
                : ((int)answer.StatusCode, bytes);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && (request.Kind != CallKind.Act || !body.Begun))
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception failure) when (failure is not BotApiException)
        {
            throw Failure(failure, request.Method, allowed, body.Begun, cancellation.IsCancellationRequested);
        }
    }

    private static BotApiException Failure(Exception failure, string method, TimeSpan allowed, bool begun, bool cancelled) => failure switch
    {
        OperationCanceledException when cancelled => new BotApiException.Interrupted(method),
        OperationCanceledException => new BotApiException.TimedOut(
            method, allowed, begun ? Certainty.PerhapsAccepted : Certainty.NotAccepted),
        _ when begun => new BotApiException.Dropped(method, failure),
        _ => new BotApiException.Unreachable(method, failure),
    };

    private TimeSpan Allowed<TResult>(IBotRequest<TResult> request) =>
        request.Kind == CallKind.Poll ? request.LongPoll + _settings.PollMargin : _settings.CallTimeout;

    private long Elapsed(long started) => (long)_time.GetElapsedTime(started).TotalMilliseconds;

    [LoggerMessage(1, LogLevel.Debug, "{Method} was answered with {Status} in {Milliseconds} ms")]
    private partial void LogAnswered(string method, int status, long milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Method} failed as {Kind} after {Milliseconds} ms")]
    private partial void LogFailed(string method, string kind, long milliseconds);
}
