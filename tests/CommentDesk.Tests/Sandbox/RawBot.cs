using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox;

namespace CommentDesk.Tests.Sandbox;

/// <summary>Speaks plain HTTP to the sandbox, so that no client's opinion stands between.</summary>
internal sealed class RawBot(Uri url, string token = SandboxOptions.DefaultToken) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = url };

    /// <summary>The whole envelope.</summary>
    public async Task<JsonObject> Ask(string method, JsonObject? arguments = null, CancellationToken cancellation = default)
    {
        using var response = await _http.PostAsJsonAsync($"/bot{token}/{method}", arguments ?? [], cancellation);
        return (JsonObject)(await JsonNode.ParseAsync(
            await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation))!;
    }

    /// <summary>The result of a call that must succeed.</summary>
    public async Task<JsonNode> Get(string method, JsonObject? arguments = null)
    {
        var envelope = await Ask(method, arguments);
        Assert.That((bool)envelope["ok"]!, Is.True, envelope.ToJsonString());
        return envelope["result"]!;
    }

    /// <summary>Code and description of a call that must fail.</summary>
    public async Task<string> Refusal(string method, JsonObject? arguments = null)
    {
        var envelope = await Ask(method, arguments);
        return $"{envelope["error_code"]} {envelope["description"]}";
    }

    public async Task<JsonArray> Updates(long offset = 0, int limit = 100) =>
        (JsonArray)await Get("getUpdates", new() { ["offset"] = offset, ["limit"] = limit, ["timeout"] = 0 });

    public Task<JsonNode> Send(long chatId, string text) =>
        Get("sendMessage", new() { ["chat_id"] = chatId, ["text"] = text });

    public async Task<HttpResponseMessage> Post(string path, HttpContent content) => await _http.PostAsync(path, content);

    public Task<HttpResponseMessage> Fetch(string path) => _http.GetAsync(path);

    public string Path(string method) => $"/bot{token}/{method}";

    public void Dispose() => _http.Dispose();
}
