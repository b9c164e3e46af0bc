using System.Net;
using CommentDesk.Sandbox.Http;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Methods;
using CommentDesk.Sandbox.Pacing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommentDesk.Sandbox;

/// <summary>A running sandbox: the Bot API at <see cref="Url"/>, the page at its root, the world within reach.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Gate _gate;
    private readonly WebhookPush _push;
    private readonly CancellationTokenSource _stopping;

    private SandboxServer(WebApplication app, Gate gate, WebhookPush push, CancellationTokenSource stopping, World world) =>
        (_app, _gate, _push, _stopping, World) = (app, gate, push, stopping, world);

    public World World { get; }

    /// <summary>Such as http://127.0.0.1:40123, without a slash at the end. Give it to a client as the API's base address.</summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>Listens on the loopback address only; the bot of the options exists from the start.</summary>
    /// <param name="time">Drives dates, limits, long polls and delays. The system's clock when left out.</param>
    public static async Task<SandboxServer> Start(
        SandboxOptions options, TimeProvider? time = null, CancellationToken cancellation = default)
    {
        var clock = time ?? TimeProvider.System;
        var world = new World(options, clock);
        world.AddBot(options.BotToken, options.BotName, options.BotUsername);
        var gate = new Gate(new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance));
        var push = new WebhookPush(clock);
        var stopping = new CancellationTokenSource();
        var app = Build(options, gate);
        var methods = new MethodTable(world.Posting, new Pacer(options, clock), push);
        var botApi = new BotApiDoor(world, methods);
        var door = new WorldDoor(world, new WorldActs(world), stopping.Token);
        app.Run(context => Route(context.Request.Path, botApi, door)(context));
        await app.StartAsync(cancellation);
        return new SandboxServer(app, gate, push, stopping, world);
    }

    /// <summary>Pulls the cable: connections are refused and open ones cut, until <see cref="Plug"/>.</summary>
    public Task Unplug(CancellationToken cancellation = default) => _gate.Unplug(cancellation);

    public Task Plug(CancellationToken cancellation = default) => _gate.Plug(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        World.Faults.Close();
        await _app.StopAsync();
        await _push.DisposeAsync();
        await _app.DisposeAsync();
        _gate.Dispose();
        _stopping.Dispose();
    }

    internal Task WhenStopped() => ((IHost)_app).WaitForShutdownAsync();

    private static WebApplication Build(SandboxOptions options, Gate gate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 60_000_000;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
                listen.Use(next => connection => gate.Track(connection, () => next(connection))));
        });
        builder.Services.AddSingleton<IConnectionListenerFactory>(gate);
        return builder.Build();
    }

    private static RequestDelegate Route(PathString path, BotApiDoor botApi, WorldDoor world)
    {
        if (path.StartsWithSegments("/sandbox", StringComparison.Ordinal))
            return world.Handle;
        return path.Value?.StartsWith("/bot", StringComparison.Ordinal) == true ? botApi.Handle : PageDoor.Handle;
    }
}
