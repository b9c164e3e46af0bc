using CommentDesk.Demo.Script;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Demo;

/// <summary>Sandbox, desk and a crowd in one process, with a fresh database that is deleted at the end.</summary>
public sealed class DemoHouse : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SandboxServer _sandbox;
    private readonly IHost _desk;
    private readonly DirectoryInfo _folder;
    private readonly DemoOptions _options;
    private readonly TimeProvider _time;
    private readonly Script.Script _script = Script.Script.Read();
    private readonly List<Post> _posts = [];

    private DemoHouse(SandboxServer sandbox, IHost desk, DirectoryInfo folder, Cast cast, DemoOptions options, TimeProvider time)
    {
        _sandbox = sandbox;
        _desk = desk;
        _folder = folder;
        _options = options;
        _time = time;
        Cast = cast;
    }

    public Uri Url => _sandbox.Url;

    public World World => _sandbox.World;

    public Cast Cast { get; }

    public static async Task<DemoHouse> Start(DemoOptions options, TimeProvider time, CancellationToken cancel)
    {
        var sandbox = await Sandbox(options.Port, time, cancel);
        var cast = Cast.In(sandbox.World);
        var folder = Directory.CreateTempSubdirectory("commentdesk-demo-");
        var desk = await DemoDesk.Start(sandbox.Url, folder, cast.Admin.Id, LogLevel.Warning, cancel);
        var house = new DemoHouse(sandbox, desk, folder, cast, options, time);
        await house.Open(cancel);
        return house;
    }

    /// <summary>A port in use is no reason to fail: the address is printed anyway.</summary>
    private static async Task<SandboxServer> Sandbox(int port, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            return await SandboxServer.Start(new SandboxOptions { Port = port }, time, cancel);
        }
        catch (IOException) when (port != 0)
        {
            return await SandboxServer.Start(new SandboxOptions(), time, cancel);
        }
    }

    /// <summary>Lets the crowd write until it is stopped.</summary>
    public async Task Run(CancellationToken cancel)
    {
        try
        {
            for (var index = 0; _options.Pause > 0 && index < _script.Crowd.Count; index++)
            {
                await Task.Delay(TimeSpan.FromSeconds(_options.Pause), _time, cancel);
                Write(_script.Crowd[index]);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancel);
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

    private async Task Open(CancellationToken cancel)
    {
        var channel = World.AddChannel(_script.Channel, _script.Username, Cast.Admin);
        await new Opening(World, Cast, Patience).Play(channel, cancel);
        World.SetGuide(_script.Guide.Select(step => new GuideStep(step.Title, step.Text, ChatOf(step.Chat, channel))));
        foreach (var text in _script.Posts)
            _posts.Add(World.Post(channel.Id, text));
        foreach (var remark in _script.Opening)
            Write(remark);
    }

    private void Write(Remark remark) => World.Comment(Cast.Citizens[remark.Who], _posts[remark.Post], remark.Text);

    private long ChatOf(string chat, Channel channel) => chat switch
    {
        "officer" => Cast.Officer.Id,
        "supervisor" => Cast.Supervisor.Id,
        "trainer" => Cast.Trainer.Id,
        _ => channel.Id,
    };
}
