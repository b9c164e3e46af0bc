using System.Net;
using System.Text;
using System.Text.Json;
using CommentDesk.Worker.Telegram.BotApi;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Support;

/// <summary>
/// A Bot API that answers each method in the order of its script. A method whose script is at its end either repeats its
/// standing answer or, like a long poll in a quiet night, does not answer until it is cancelled.
/// </summary>
internal sealed class ScriptedApi : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _script = [];
    private readonly Dictionary<string, Func<HttpResponseMessage>> _standing = [];
    private readonly List<(string Method, JsonElement Body)> _asked = [];
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when something is asked that the script no longer answers.</summary>
    public Task Quiet => _quiet.Task;

    public BotApiClient Client() => new(
        new HttpClient(this),
        BotToken.Parse("123456:AAF-secret_half_of_the_test_token_00"),
        TimeProvider.System,
        NullLogger<BotApiClient>.Instance,
        new BotApiSettings { ReadRetries = 0 });

    public IReadOnlyList<JsonElement> Asked(string method)
    {
        lock (_gate)
            return [.. _asked.Where(call => call.Method == method).Select(call => call.Body)];
    }

    public ScriptedApi Then(string method, string result) => Then(method, () => Answer(200, $$"""{"ok":true,"result":{{result}}}"""));

    public ScriptedApi ThenRefuses(string method, int code, string description, string parameters = "{}") =>
        Then(method, () => Refusal(code, description, parameters));

    public ScriptedApi ThenBreaks(string method) => Then(method, () => throw new HttpRequestException("The connection is gone."));

    public ScriptedApi Always(string method, string result) => Always(method, () => Answer(200, $$"""{"ok":true,"result":{{result}}}"""));

    public ScriptedApi AlwaysRefuses(string method, int code, string description) => Always(method, () => Refusal(code, description, "{}"));

    public ScriptedApi AlwaysBreaks(string method) => Always(method, () => throw new HttpRequestException("The connection is gone."));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (Next(method, body) is { } next)
            return next();
        _quiet.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new AssertionException("Nothing can come after an endless wait.");
    }

    private Func<HttpResponseMessage>? Next(string method, string body)
    {
        lock (_gate)
        {
            _asked.Add((method, JsonDocument.Parse(body.Length == 0 ? "{}" : body).RootElement.Clone()));
            if (_script.TryGetValue(method, out var script) && script.TryDequeue(out var next))
                return next;
            return _standing.GetValueOrDefault(method);
        }
    }

    private ScriptedApi Then(string method, Func<HttpResponseMessage> answer)
    {
        lock (_gate)
        {
            if (!_script.TryGetValue(method, out var script))
                _script.Add(method, script = new());
            script.Enqueue(answer);
        }

        return this;
    }

    private ScriptedApi Always(string method, Func<HttpResponseMessage> answer)
    {
        lock (_gate)
            _standing[method] = answer;
        return this;
    }

    private static HttpResponseMessage Refusal(int code, string description, string parameters) => Answer(
        code, $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}},"parameters":{{parameters}}}""");

    private static HttpResponseMessage Answer(int status, string body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };
}
