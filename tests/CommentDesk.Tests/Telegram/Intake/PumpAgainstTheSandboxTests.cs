using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Sandbox;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Telegram.Intake;

/// <summary>The pump on a real connection: whatever goes wrong on the way, each update is stored once.</summary>
internal sealed class PumpAgainstTheSandboxTests : SandboxStory
{
    private SemaphoreSlim _stored = null!;
    private CancellationTokenSource _stop = null!;
    private KeptLines<PollHealth> _log = null!;
    private PumpStore _store = null!;
    private HttpClient _http = null!;
    private Task _run = Task.CompletedTask;

    [SetUp]
    public void Prepare()
    {
        (_stored, _stop, _http) = (new SemaphoreSlim(0), Bounded.Patient(), new HttpClient());
        (_log, _store) = (new KeptLines<PollHealth>(), new PumpStore());
    }

    [TearDown]
    public async Task Stop()
    {
        await _stop.CancelAsync();
        Assert.That(async () => await _run, Throws.InstanceOf<OperationCanceledException>());
        _stop.Dispose();
        _stored.Dispose();
        _http.Dispose();
    }

    [Test]
    public async Task A_comment_arrives_and_is_read_as_one()
    {
        Pump();
        World.Comment(Anna, World.Post(Town.Id, "Закрываем мост"), "А объезд где?");
        var seen = await Comment();
        Assert.That((seen.Text, seen.Author.Name, seen.Root?.Text), Is.EqualTo(("А объезд где?", "Анна Петрова", "Закрываем мост")));
    }

    [TestCase(FaultKind.Duplicate, 200)]
    [TestCase(FaultKind.Drop, 200)]
    [TestCase(FaultKind.Refuse, 200)]
    [TestCase(FaultKind.Garbage, 200)]
    [TestCase(FaultKind.Status, 401)]
    [TestCase(FaultKind.Status, 409)]
    [TestCase(FaultKind.Status, 429)]
    [TestCase(FaultKind.Status, 500)]
    public async Task Whatever_goes_wrong_a_comment_is_stored_once(FaultKind kind, int status)
    {
        World.Faults.Add(new Fault(kind, "getUpdates", Count: 2, Status: status, RetryAfter: 1));
        World.Comment(Anna, World.Post(Town.Id, "Закрываем мост"), "А объезд где?");
        Pump();
        await Comment();
        World.Comment(Anna, World.Posts[^1], "Спасибо");
        await Comment("Спасибо");
        Assert.That(Comments().Select(comment => comment.Text), Is.EqualTo(new[] { "А объезд где?", "Спасибо" }));
    }

    [Test]
    public async Task A_dead_network_loses_nothing()
    {
        Pump();
        World.Comment(Anna, World.Post(Town.Id, "Закрываем мост"), "Первый");
        await Comment("Первый");
        World.Faults.Add(new Fault(FaultKind.Dead, Count: null));
        World.Comment(Anna, World.Posts[^1], "Второй");
        World.Faults.Clear();
        await Comment("Второй");
        Assert.That(Comments().Select(comment => comment.Text), Is.EqualTo(new[] { "Первый", "Второй" }));
    }

    [Test]
    public async Task A_second_reader_of_the_same_bot_is_told_in_the_log()
    {
        Pump();
        World.Comment(Anna, World.Post(Town.Id, "Закрываем мост"), "Первый");
        await Comment("Первый");
        World.Faults.Add(new Fault(FaultKind.Status, "getUpdates", Count: 1, Status: 409));
        World.Comment(Anna, World.Posts[^1], "Второй");
        await Comment("Второй");
        World.Comment(Anna, World.Posts[^1], "Третий");
        await Comment("Третий");
        Assert.That(_log.Lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Line), Has.Exactly(1).Contains("conflict"));
    }

    private void Pump()
    {
        var time = new HastyTime();
        var client = new BotApiClient(
            _http, BotToken.Parse(Bot.Token), TimeProvider.System, NullLogger<BotApiClient>.Instance, new BotApiSettings { Root = Server.Url, ReadRetries = 0 });
        var settings = new PumpSettings(PumpSettings.SourceOf("123456789"), 50, false, () => _stored.Release());
        _run = Task.Run(() => new UpdatePump(client, _store, new PollHealth(_store, time, _log), new Backoff(time, new Random(1)), settings).Run(_stop.Token));
    }

    private async Task<Observation.CommentSeen> Comment(string? text = null)
    {
        while (true)
        {
            if (Comments().LastOrDefault(comment => text is null || comment.Text == text) is { } found)
                return found;
            await Stored();
        }
    }

    private async Task Stored()
    {
        try
        {
            await _stored.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            var calls = World.Calls.All.TakeLast(5).Select(call => $"{call.Method} {call.Ok} {call.ErrorCode}");
            throw new AssertionException($"Nothing more was stored. {_run.Status}\n{string.Join('\n', [.. calls, .. _log.Lines.Select(line => line.Line)])}");
        }
    }

    private List<Observation.CommentSeen> Comments() =>
        [.. _store.Items.Select(item => new UpdateReader("123456789").Read(item.Body)).OfType<Observation.CommentSeen>()];
}
