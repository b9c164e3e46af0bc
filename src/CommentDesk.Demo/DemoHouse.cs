using CommentDesk.Demo.Past;
using CommentDesk.Demo.Scenes;
using CommentDesk.People;
using CommentDesk.Sandbox;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Demo;

/// <summary>
/// Sandbox, desk and a crowd in one process, with a fresh database that is deleted at the end. It is always the same Wednesday
/// morning: the weeks before it were lived through the same desk, faster.
/// </summary>
public sealed class DemoHouse : IAsyncDisposable
{
    private static readonly DateTime s_begin = new(2026, 11, 2, 8, 0, 0);
    private static readonly DateTime s_today = new(2026, 11, 18, 10, 5, 0);

    private readonly SandboxServer _sandbox;
    private readonly IHost _desk;
    private readonly DirectoryInfo _folder;
    private readonly DemoOptions _options;
    private readonly Script.Script _script;
    private readonly Stage _stage;

    private DemoHouse(SandboxServer sandbox, IHost desk, DirectoryInfo folder, Cast cast, DemoOptions options, Script.Script script, Stage stage)
    {
        _sandbox = sandbox;
        _desk = desk;
        _folder = folder;
        _options = options;
        _script = script;
        _stage = stage;
        Cast = cast;
    }

    public Uri Url => _sandbox.Url;

    public World World => _sandbox.World;

    public Cast Cast { get; }

    public static async Task<DemoHouse> Start(DemoOptions options, CancellationToken cancel)
    {
        var office = new WorkCalendar(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.Local);
        var (begin, today) = (At(s_begin), At(s_today));
        var clock = new SandboxClock(begin);
        var sandbox = await Sandbox(options.Port, clock, cancel);
        var folder = Directory.CreateTempSubdirectory("commentdesk-demo-");
        var (world, cast, script) = (sandbox.World, Cast.In(sandbox.World), Script.Script.Read());
        var channels = script.Channels.Select(place => world.AddChannel(place.Title, place.Username, cast.Admin)).ToList();
        await using (var past = new TurnedDesk(await DemoDesk.Open(sandbox.Url, folder, cast.Admin.Id, LogLevel.Warning, cancel, DemoDesk.Unpaced, Quiet, Past), world, clock))
        {
            await new Opening(world, cast, past).Play(channels, script.Setup, cancel);
            var weeks = Script.Script.ReadWeeks();
            var citizens = new Citizens(world, cast.Neighbours, weeks);
            await new Chronicle(world, clock, office, past, citizens, new Rounds(world, cast, citizens, weeks)).Live(begin, today, channels, weeks, cancel);
            clock.PutOnTo(today);
            await past.Look(cancel);
            foreach (var saying in script.Morning)
                world.Say(cast.Of(saying.Who), saying.Text);
            await past.Hear(cancel);
        }

        var posts = script.Posts.Select(post => world.Post(channels[post.Channel].Id, post.Text)).ToList();
        var stage = new Stage(world, clock, office, cast, channels, posts);
        var house = new DemoHouse(sandbox, await DemoDesk.Start(sandbox.Url, folder, cast.Admin.Id, LogLevel.Warning, cancel, DemoDesk.Unpaced, Quiet, Timed), folder, cast, options, script, stage);
        house.Open();
        return house;

        DateTimeOffset At(DateTime local) => new(local, office.Zone.GetUtcOffset(local));

        void Timed(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

        void Past(IServiceCollection services)
        {
            Timed(services);
            services.AddSingleton<INeighbours, NoNeighbours>();
        }

        // The clock jumps over nights and hours: that nothing was fetched meanwhile is no failure of the network.
        void Quiet(ILoggingBuilder log) => log.SetMinimumLevel(LogLevel.Warning).AddFilter(typeof(PollHealth).FullName, LogLevel.None);
    }

    /// <summary>A port in use is no reason to fail: the address is printed anyway. Nobody who tries the desk waits for limits.</summary>
    private static async Task<SandboxServer> Sandbox(int port, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            return await SandboxServer.Start(new SandboxOptions { Port = port, LimitsOn = false }, time, cancel);
        }
        catch (IOException) when (port != 0)
        {
            return await SandboxServer.Start(new SandboxOptions { LimitsOn = false }, time, cancel);
        }
    }

    /// <summary>Lets the crowd write until it is stopped.</summary>
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            for (var index = 0; _options.Pause > 0 && index < _script.Crowd.Count; index++)
            {
                await Task.Delay(TimeSpan.FromSeconds(_options.Pause), TimeProvider.System, cancel);
                _stage.Write(_script.Crowd[index]);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: the end of the demo.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.StopAsync(CancellationToken.None);
        await DemoDesk.Close(_desk);
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Open()
    {
        foreach (var remark in _script.Opening)
            _stage.Write(remark);
        World.SetGuide(_stage.Guide(_script.Scenes));
    }
}
