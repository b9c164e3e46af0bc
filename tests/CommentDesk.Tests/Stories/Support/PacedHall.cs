using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Pacing;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>
/// The outbox with the real pace and the real callers, over HTTP against a sandbox that refuses whoever is too fast; both go by
/// one clock, moved by hand, so that minutes of pauses pass in no time.
/// </summary>
internal sealed class PacedHall : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Office _office;
    private readonly CancellationTokenSource _patient = new(TimeSpan.FromSeconds(60));
    private readonly HttpClient _http = new(BotApiHttp.Handler());
    private readonly SandboxServer _sandbox;
    private readonly SayingCaller _caller;
    private readonly Person _owner;
    private CancellationTokenSource _stop = new();
    private readonly Signal _wake = new();
    private Outbox? _outbox;
    private Task _running = Task.CompletedTask;

    private PacedHall(SandboxServer sandbox, Office office)
    {
        (_sandbox, _office) = (sandbox, office);
        var client = new BotApiClient(_http, BotToken.Parse(SandboxOptions.DefaultToken), TimeProvider.System, NullLogger<BotApiClient>.Instance, new BotApiSettings { Root = sandbox.Url });
        _caller = new SayingCaller(office.Store, new Speaker(client), new Reach(office.Desk));
        _owner = World.AddPerson("Owner");
    }

    public World World => _sandbox.World;

    /// <summary>The messages the network was asked to send, in its own order.</summary>
    public IReadOnlyList<ApiCall> Calls => [.. World.Calls.All.Where(call => call.Method == "sendMessage")];

    public int Refused => Calls.Count(call => call.ErrorCode == 429);

    public static async Task<PacedHall> Open()
    {
        var office = new Office();
        return new PacedHall(await SandboxServer.Start(new SandboxOptions { PrivateBurst = 1 }, office.Time), office);
    }

    public long AddRoom(string title)
    {
        var channel = World.AddChannel(title, null, _owner);
        World.SetMember(channel.GroupId, World.Bots[0].Id, MemberStatus.Administrator, _owner);
        return channel.GroupId;
    }

    /// <summary>Puts so many messages to the chat into the outbox.</summary>
    public async Task Say(long chat, int count)
    {
        if (World.People.FirstOrDefault(person => person.Id == chat) is { } person && World.MessagesWith(person).Count == 0)
            World.Start(person);
        await _office.Do(session =>
        {
            for (var number = 0; number < count; number++)
                session.Outbox.Add(ChatCalls.Saying($"{chat}", null, new Html().Text($"{number}"), _office.Now));
        });
        if (_outbox is null)
            return;
        var seen = _office.Time.AnybodyFallsAsleep(_patient.Token);
        _wake.Raise();
        await seen;
    }

    public void Start()
    {
        _stop = new CancellationTokenSource();
        var messenger = new Messenger(_office.Store, [_caller], _office.Time, NullLogger<Messenger>.Instance);
        _outbox = new Outbox(_office.Store, messenger, new TelegramPacing(new TelegramSettings()), _wake, _office.Time);
        _running = _outbox.Run(_stop.Token);
    }

    public async Task Restart()
    {
        await Stop();
        Start();
    }

    /// <summary>Lets time pass until the network has taken so many messages.</summary>
    public Task Heard(int count) => Pass(() => Calls.Count(call => call.Ok) >= count);

    /// <summary>Lets time pass until the network has answered so many calls, whatever it said.</summary>
    public Task Answered(int count) => Pass(() => Calls.Count >= count);

    /// <summary>The most messages taken in any stretch of that length, of one chat or of all.</summary>
    public int Most(long? chat, TimeSpan span)
    {
        var at = Calls.Where(call => call.Ok && (chat is null || call.ChatId == chat)).Select(call => call.At).ToList();
        return at.Max(start => at.Count(one => one >= start && one < start + span));
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _sandbox.DisposeAsync();
        await _office.DisposeAsync();
        _http.Dispose();
        _patient.Dispose();
    }

    private async Task Pass(Func<bool> enough)
    {
        while (!enough())
        {
            await Idle();
            if (!enough())
                _office.Time.Advance(Step);
        }
    }

    /// <summary>Ends when the outbox sleeps and nothing is under way: whatever may leave now has left.</summary>
    private async Task Idle()
    {
        while (true)
        {
            var next = _office.Time.AnybodyFallsAsleep(_patient.Token);
            if (_office.Time.SomebodySleeps && _outbox!.UnderWay == 0)
                return;
            await next;
        }
    }

    private async Task Stop()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Soon();
        _stop.Dispose();
    }
}
