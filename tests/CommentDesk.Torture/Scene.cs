using System.Diagnostics;
using CommentDesk.Sandbox;
using CommentDesk.Torture.Machine;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Staff;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Torture;

/// <summary>Everything a day has: the town, the people, the machine and whoever watches.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _log = Path.Combine(Path.GetTempPath(), $"commentdesk-torture-{Environment.ProcessId}.log");
    private WorkerProcess? _worker;

    public Scene(Orders orders, SandboxServer sandbox, SmallDisk disk)
    {
        (Orders, Sandbox, Disk) = (orders, sandbox, disk);
        Dice = new Dice(orders.Seed);
        Log = new WorkerLog(_log);
        Town = new Town(World, orders);
        Crowd = new Crowd(Town, Dice);
        var view = new PublicView(Town);
        Team = new Team(World, Town, Dice, view);
        Witness = new Witness(World, TimeProvider.System);
        Witness.Listen(view.Heard);
        Witness.Listen(Team.Heard);
    }

    public Orders Orders { get; }
    public SandboxServer Sandbox { get; }
    public World World => Sandbox.World;
    public SmallDisk Disk { get; }
    public Dice Dice { get; }
    public Town Town { get; }
    public Crowd Crowd { get; }
    public Team Team { get; }
    public Witness Witness { get; }
    public WorkerLog Log { get; }
    public Tally Tally { get; } = new();

    public string Database => Path.Combine(Disk.Folder, "desk.db");

    /// <summary>The worker that lives now.</summary>
    public WorkerProcess Worker => _worker ?? throw new InvalidOperationException("No worker has been started yet.");

    public void StartWorker(bool clocked = false)
    {
        _worker?.Dispose();
        _worker = WorkerProcess.Start(WorkerProcess.Settings(Sandbox.Url, Disk.Folder, Town, Orders.Pace), Log, clocked);
        Tally.Starts++;
        _ = Recovered(Stopwatch.GetTimestamp(), Witness.Calls);
    }

    /// <summary>The worker is gone in this instant.</summary>
    public void Kill()
    {
        if (Worker.Gone)
        {
            Tally.SelfEnded++;
        }
        else
        {
            Worker.Kill();
            Tally.Kills++;
        }

        Tally.Deaths.Add(TimeProvider.System.GetUtcNow());
    }

    /// <summary>Leaves what a look at a failure needs.</summary>
    public void Keep()
    {
        if (Orders.Keep is not { } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Disk.Folder, "desk.db*").Append(_log))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        _worker?.Dispose();
        await Witness.DisposeAsync();
        Log.Dispose();
        File.Delete(_log);
    }

    /// <summary>How long it took from the start of the process to its first call, if it lived so long.</summary>
    private async Task Recovered(long began, long calls)
    {
        var starts = Tally.Starts;
        if (await Witness.Until(() => Witness.Calls > calls, Patience) && starts == Tally.Starts && Stopwatch.GetElapsedTime(began) > Tally.LongestRecovery)
            (Tally.LongestRecovery, Tally.LongestRecoveryOf) = (Stopwatch.GetElapsedTime(began), starts);
    }
}
