using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Flow;

/// <summary>A running outbox over a real store, a scripted network and a clock moved by hand.</summary>
internal sealed class OutboxHall : IAsyncDisposable
{
    private readonly CancellationTokenSource _patient = Bounded.Patient();
    private CancellationTokenSource _stop;
    private Task _running = Task.CompletedTask;

    public OutboxHall()
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_patient.Token);
        Network = new ScriptedCaller(Office.Time);
    }

    public Office Office { get; } = new();
    public ScriptedCaller Network { get; }
    public Signal Wake { get; } = new();
    public ManualTime Time => Office.Time;
    public Pace Pace { get; init; } = new(TimeSpan.FromSeconds(1), 20);
    public int PerSecond { get; init; } = 30;

    public Task<OutboxCall> Add(string lane, string body, int urgency = 2, bool isPublic = false, TimeSpan after = default) =>
        Office.Add(OutboxCall.New($"telegram:{lane}", "say", body, Office.Now, isPublic, urgency) with { NotBefore = Office.Now + after });

    public void Start() => _running = new Outbox(
        Office.Store, new Messenger(Office.Store, [Network], Time, NullLogger<Messenger>.Instance), new Fixed(Pace, PerSecond), Wake, Time).Run(_stop.Token);

    /// <summary>Another run over the same store, as after a restart.</summary>
    public void StartAgain()
    {
        _stop.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_patient.Token);
        Start();
    }

    /// <summary>Ends when the outbox sleeps until exactly this long from now.</summary>
    public Task Sleeping(TimeSpan howLong) => Time.Sleeping(howLong, _patient.Token);

    public async Task Pass(TimeSpan time)
    {
        await Sleeping(time);
        Time.Advance(time);
    }

    public Task AskToStop() => _stop.CancelAsync();

    /// <summary>Stops and waits until everything begun is recorded.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        Assert.That(async () => await _running.Soon(), Throws.InstanceOf<OperationCanceledException>());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Soon();
        await Office.DisposeAsync();
        _stop.Dispose();
        _patient.Dispose();
    }

    private sealed class Fixed(Pace pace, int perSecond) : IPacing
    {
        public int PerSecond => perSecond;

        public Pace Of(string lane) => lane.Contains("free", StringComparison.Ordinal) ? Pace.Free : pace;
    }
}
