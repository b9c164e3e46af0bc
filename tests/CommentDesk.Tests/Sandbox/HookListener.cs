using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Tests.Sandbox;

/// <summary>A tiny receiver of webhooks that remembers the first push.</summary>
internal sealed class HookListener : IAsyncDisposable
{
    private readonly TaskCompletionSource<(string Secret, string Body)> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app;

    private HookListener()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Receive);
    }

    public string Url => _app.Urls.First();

    public Task<(string Secret, string Body)> First => _first.Task;

    public static async Task<HookListener> Start()
    {
        var listener = new HookListener();
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Receive(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var secret = context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString();
        _first.TrySetResult((secret, await reader.ReadToEndAsync(context.RequestAborted)));
    }
}
