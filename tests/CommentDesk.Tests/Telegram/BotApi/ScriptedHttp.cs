using System.Net;
using System.Text;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>Answers requests in the order of its script and keeps what was asked. Asking beyond the script fails the test.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _script = new();

    public List<(Uri Address, string? ContentType, string Body)> Asked { get; } = [];

    public ScriptedHttp Then(int status, string body, string contentType = "application/json") => Then(() => new HttpResponseMessage
    {
        StatusCode = (HttpStatusCode)status,
        Content = new StringContent(body, Encoding.UTF8, contentType),
    });

    public ScriptedHttp ThenFailsWith(Exception failure) => Then(() => throw failure);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.RequestUri!, request.Content?.Headers.ContentType?.ToString(), body));
        return _script.TryDequeue(out var next)
            ? next()
            : throw new AssertionException("The client asked more often than the script answers.");
    }

    private ScriptedHttp Then(Func<HttpResponseMessage> answer)
    {
        _script.Enqueue(answer);
        return this;
    }
}
