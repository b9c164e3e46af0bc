using System.Globalization;
using CommentDesk.Month.Clock;
using CommentDesk.Month.Ledger;
using CommentDesk.Sandbox;
using CommentDesk.Worker;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Telegram.BotApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Month.Desk;

/// <summary>
/// The real worker in this process, over HTTP against the sandbox, both by one clock. Only two parts are exchanged: calls to the network
/// lose patience by the real clock, and nothing is paced, for a minute of this month has no seconds to wait in.
/// </summary>
internal sealed class LiveDesk : IAsyncDisposable
{
    /// <summary>Whoever sleeps when all is quiet: eleven loops of the desk and the network's long poll.</summary>
    private const int Loops = 12;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly MonthTime _time;
    private readonly SandboxServer _sandbox;
    private readonly IHost _host;

    private LiveDesk(MonthTime time, SandboxServer sandbox, IHost host, LoudLines lines, string database) =>
        (_time, _sandbox, _host, Lines, Books) = (time, sandbox, host, lines, new Books(database));

    /// <summary>Warnings and errors of the desk.</summary>
    public LoudLines Lines { get; }

    public Books Books { get; }

    public static async Task<LiveDesk> Start(MonthTime time, SandboxServer sandbox, string folder, IReadOnlyDictionary<string, string?> settings)
    {
        var all = new Dictionary<string, string?>(settings)
        {
            ["Telegram:Token"] = SandboxOptions.DefaultToken,
            ["Telegram:ApiBaseUrl"] = sandbox.Url.AbsoluteUri,
            ["Telegram:PollSeconds"] = "50",
            ["Storage:Path"] = folder,
        };
        var configuration = DeskConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        var lines = new LoudLines();
        var token = configuration.Telegram.ReadToken();
        var host = Composition.Host(
            configuration,
            logging => logging.ClearProviders().AddProvider(lines),
            services => services.AddSingleton<TimeProvider>(time).AddTransient(_ => new Random(7)).AddSingleton<IPacing, NoHurry>().AddSingleton(provider => new BotApiClient(
                new HttpClient(BotApiHttp.Handler()) { Timeout = Timeout.InfiniteTimeSpan }, token, TimeProvider.System,
                provider.GetRequiredService<ILogger<BotApiClient>>(), new BotApiSettings { Root = configuration.Telegram.ReadRoot() })));
        await Composition.Open(host.Services, CancellationToken.None);
        await host.StartAsync();
        return new LiveDesk(time, sandbox, host, lines, Path.Combine(folder, "desk.db"));
    }

    /// <summary>It is this moment, and whatever follows from it has happened.</summary>
    public async Task At(DateTimeOffset moment)
    {
        _time.JumpTo(moment);
        await Quiet();
    }

    /// <summary>
    /// Ends when nothing is under way: no update waits at the network or in the inbox, no call in the outbox, and every loop sleeps. Whatever
    /// makes the last of this true ends with somebody falling asleep, so that is all there is to wait for.
    /// </summary>
    /// <exception cref="TimeoutException">It did not become quiet.</exception>
    public async Task Quiet()
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var next = _time.SomebodySleeps();
            if (Still())
                return;
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"At {_time.GetUtcNow():O} the desk did not become quiet: {_time.Sleeping} of {Loops} sleep, {Updates} updates wait at the network, {Books.Pending()} in inbox and outbox. {Lines}"));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        Books.Dispose();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private int Updates => _sandbox.World.Read(state => state.Bots.Values.Sum(seat => seat.Updates.Count));

    private bool Still() => _time.Sleeping >= Loops && Updates == 0 && Books.Pending() == 0;

    private sealed class NoHurry : IPacing
    {
        public int PerSecond => int.MaxValue;

        public Pace Of(string lane) => Pace.Free;
    }
}
