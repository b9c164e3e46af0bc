using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>Every way a call can fail, and nowhere the token or what people wrote.</summary>
public sealed class SecrecyTests
{
    private const string Words = "слова жителя";

    private static IEnumerable<TestCaseData> Failures()
    {
        var telling = $"http://host/bot123456:{TestClient.Secret}/sendMessage: {Words}";
        string[] answers =
        [
            "error_400_reply_gone", "error_400_markup", "error_401", "error_403_blocked", "error_404", "error_409_poller", "error_429", "error_500",
        ];
        foreach (var answer in answers)
            yield return Case(answer, new ScriptedHttp().Then(200, Recorded.Text(answer)));

        yield return Case("description", new ScriptedHttp().Then(400, $$"""{"ok":false,"error_code":400,"description":"wrong \"{{Words}}\" at bot123456:{{TestClient.Secret}}"}"""));
        yield return Case("html", new ScriptedHttp().Then(403, $"<html>{telling}</html>"));
        yield return Case("gateway", new ScriptedHttp().Then(502, telling));
        yield return Case("result", new ScriptedHttp().Then(200, $$"""{"ok":true,"result":{"text":"{{telling}}"} }"""));
        yield return Case("dropped", new ScriptedHttp().ThenFailsWith(new HttpRequestException($"bot123456:{TestClient.Secret}", new IOException($"bot123456%3A{TestClient.Secret}"))));
        yield return Case("cancelled", new ScriptedHttp().ThenFailsWith(new TaskCanceledException($"bot123456:{TestClient.Secret}")));
        yield return Case("unforeseen", new ScriptedHttp().ThenFailsWith(new InvalidOperationException($"bot123456:{TestClient.Secret}")));
    }

    [TestCaseSource(nameof(Failures))]
    public async Task No_exception_and_no_log_line_shows_the_token_or_the_text(HttpMessageHandler network)
    {
        var log = new KeptLog();
        var client = TestClient.Over(network, log: log);

        var failure = await TestClient.Failure(client.Call(new SendMessage(1, Words), CancellationToken.None));
        var shown = failure + string.Join('\n', log.Lines);

        Assert.That(shown, Does.Not.Contain(TestClient.Secret).And.Not.Contain(Words));
        Assert.That(failure.Message, Does.StartWith("sendMessage: "));
        Assert.That(log.Lines, Is.Not.Empty.And.All.StartsWith("sendMessage "));
    }

    [Test]
    public async Task A_refused_connection_does_not_show_the_address()
    {
        using var network = BotApiHttp.Handler();
        var client = TestClient.Over(network, TestClient.Settings with { Root = LoopbackServer.Nowhere() });

        var failure = await TestClient.Failure(client.Call(new SendMessage(1, Words), CancellationToken.None));

        Assert.That(failure.ToString(), Does.Not.Contain(TestClient.Secret).And.Not.Contain(Words));
    }

    private static TestCaseData Case(string name, HttpMessageHandler network) => new TestCaseData(network).SetArgDisplayNames(name);
}
