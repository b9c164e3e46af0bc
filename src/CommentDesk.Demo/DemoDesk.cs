using System.Globalization;
using CommentDesk.Sandbox;
using CommentDesk.Worker;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Demo;

/// <summary>The real worker, in this process, with its settings pointed at a sandbox.</summary>
internal static class DemoDesk
{
    /// <summary>Whoever tries the desk does not wait for the limits of a network that is pretended.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Unpaced = new Dictionary<string, string?>
    {
        ["Telegram:MessagesPerSecondPerChat"] = "1000",
        ["Telegram:MessagesPerMinutePerGroup"] = "10000",
        ["Telegram:MessagesPerSecond"] = "10000",
        ["Telegram:PollSeconds"] = "20",
    };

    public static async Task<IHost> Start(
        Uri api, DirectoryInfo folder, long admin, LogLevel loudness, CancellationToken cancel, IReadOnlyDictionary<string, string?>? more = null,
        Action<ILoggingBuilder>? logging = null, Action<IServiceCollection>? instead = null)
    {
        var host = await Open(api, folder, admin, loudness, cancel, more, logging, instead);
        await host.StartAsync(cancel);
        return host;
    }

    /// <summary>All its parts, none of its loops.</summary>
    public static async Task<IHost> Open(
        Uri api, DirectoryInfo folder, long admin, LogLevel loudness, CancellationToken cancel, IReadOnlyDictionary<string, string?>? more = null,
        Action<ILoggingBuilder>? logging = null, Action<IServiceCollection>? instead = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = SandboxOptions.DefaultToken,
            ["Telegram:ApiBaseUrl"] = api.AbsoluteUri,
            ["Storage:Path"] = folder.FullName,
            ["Desk:TimeZone"] = TimeZoneInfo.Local.Id,
            ["Access:Admins"] = admin.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (key, value) in more ?? new Dictionary<string, string?>())
            settings[key] = value;
        var configuration = DeskConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var host = Composition.Host(configuration, logging ?? (builder => builder.SetMinimumLevel(loudness)), instead);
        await Composition.Open(host.Services, cancel);
        return host;
    }

    public static async Task Close(IHost host)
    {
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}
