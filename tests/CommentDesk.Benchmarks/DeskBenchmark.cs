using System.Diagnostics;
using System.Text.RegularExpressions;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Benchmarks;

/// <summary>
/// The desk as its users feel it: the worker in a process of its own, the sandbox in this one, HTTP over loopback, limits on
/// the worker's side as for the real Telegram.
/// </summary>
internal sealed partial class DeskBenchmark(SandboxServer sandbox, string folder)
{
    private const int Officers = 30;
    private const int PerSecond = 20;
    private const int Seconds = 30;
    private const int Burst = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private World World => sandbox.World;

    public static async Task<int> Run()
    {
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var folder = Directory.CreateTempSubdirectory("commentdesk-benchmark-");
        try
        {
            await new DeskBenchmark(sandbox, folder.FullName).Measure();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task Measure()
    {
        var admin = World.AddPerson("Admin");
        // A poll that brings nothing is not in the log, so something waits to be brought.
        World.Start(admin);
        var started = Stopwatch.GetTimestamp();
        using var worker = WorkerProcess.Start(sandbox.Url, folder, admin.Id);
        await World.WaitFor(world => world.Calls.All.Any(call => call.Method == "getUpdates"), Patience);
        Print("start-up to first poll", $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        var post = await Open(admin);
        await Latency(post);
        await Flood(post, worker);
    }

    private async Task<Post> Open(Person admin)
    {
        var channel = World.AddChannel("Benchmark", "benchmark", admin);
        World.SetMember(channel.GroupId, World.Bots[0].Id, MemberStatus.Administrator, admin);
        var offer = await World.WaitForMessage(message => message.ChatId == admin.Id && message.Buttons.Any(row => row.Any(button => button.Text == "Подключить")), Patience);
        World.PressButton(admin, offer, "Подключить");
        for (var number = 0; number < Officers; number++)
        {
            var officer = World.AddPerson($"Officer {number}");
            var known = World.MessagesWith(admin).Max(message => message.Id);
            World.Say(admin, "/invite officer");
            var answer = await World.WaitForMessage(message => message.ChatId == admin.Id && message.Id > known && Code().IsMatch(message.Words), Patience);
            World.Start(officer, Code().Match(answer.Words).Groups["code"].Value);
            await World.WaitForMessage(message => message.ChatId == officer.Id && message.From.IsBot, Patience);
        }

        return World.Post(channel.Id, "Benchmark post");
    }

    /// <summary>From the moment a comment exists in the network to the moment its card does.</summary>
    private async Task Latency(Post post)
    {
        var citizen = World.AddPerson("Citizen");
        await Task.Delay(TimeSpan.FromSeconds(3));
        var arrivals = new Arrivals(World);
        using var limit = new CancellationTokenSource(Patience);
        var watch = arrivals.Watch(PerSecond * Seconds, limit.Token);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (var number = 0; number < PerSecond * Seconds && await timer.WaitForNextTickAsync(); number++)
            arrivals.Comment(citizen, post, number);
        var times = await watch;
        Print($"comment to card, {PerSecond}/s over {Officers} officers, {times.Count} comments", $"P50 {At(times, 0.5):0.0} ms, P99 {At(times, 0.99):0.0} ms, longest {times[^1]:0.0} ms");
    }

    private async Task Flood(Post post, WorkerProcess worker)
    {
        var citizen = World.AddPerson("Crowd");
        await using var book = new TicketBook(folder);
        var before = await book.Count();
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < Burst; number++)
            World.Comment(citizen, post, Arrivals.Words(100_000 + number));
        var written = Stopwatch.GetElapsedTime(started);
        await book.WaitFor(before + Burst, Patience);
        var took = Stopwatch.GetElapsedTime(started);
        Print($"burst of {Burst} comments stored, classified and assigned", $"{Burst / took.TotalSeconds:0} comments/s ({took.TotalSeconds:0.00} s; the crowd itself took {written.TotalSeconds:0.00} s)");
        Print("memory of the worker after it", $"{worker.Megabytes():0} MB resident");
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static void Print(string what, string value) => Console.WriteLine($"{what}: {value}");

    [GeneratedRegex(@"\?start=(?<code>[A-Za-z0-9_-]+)")]
    private static partial Regex Code();
}
