using CommentDesk.Sandbox;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Numbers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommentDesk.Demo.Past;

/// <summary>
/// The parts of the real desk with their loops turned by hand, so that weeks pass as fast as they can be worked through and
/// everything has been said when a turn is over.
/// </summary>
internal sealed class TurnedDesk(IHost host, World world, TimeProvider time) : IAsyncDisposable
{
    private const int Page = 1000;

    private readonly UpdatePump _pump = host.Services.GetRequiredService<UpdatePump>();
    private readonly string _source = host.Services.GetRequiredService<PumpSettings>().Source;
    private readonly Reception _reception = host.Services.GetRequiredService<Reception>();
    private readonly Messenger _messenger = host.Services.GetRequiredService<Messenger>();
    private readonly IDeskStore _store = host.Services.GetRequiredService<IDeskStore>();
    private readonly Desk _desk = host.Services.GetRequiredService<Desk>();
    private readonly DigestRounds _digests = host.Services.GetRequiredService<DigestRounds>();
    private readonly IReadOnlyList<ISweep> _sweeps = [.. host.Services.GetServices<ISweep>()];
    private CallId _loaded;

    /// <summary>What was just done in the world is fetched, handled and answered.</summary>
    public async Task Hear(CancellationToken cancel)
    {
        while (world.HasNews())
            await _pump.Once(cancel);
        while (await _reception.HandleSome(_source, cancel) > 0)
        {
            // Until nothing is left.
        }

        await Say(cancel);
    }

    /// <summary>What is due by now is done.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await _store.Write(session => _desk.Drain(session, now), cancel);
        foreach (var sweep in _sweeps)
            await sweep.Sweep(now, cancel);
        await _digests.Sweep(cancel);
        await Say(cancel);
    }

    public ValueTask DisposeAsync() => new(DemoDesk.Close(host));

    private async Task Say(CancellationToken cancel)
    {
        while (await _store.Read(session => session.Outbox.Pending(_loaded, Page), cancel) is { Count: > 0 } calls)
        {
            _loaded = calls[^1].Id;
            await Task.WhenAll(calls.GroupBy(call => call.Lane).Select(async lane =>
            {
                foreach (var call in lane.OrderBy(call => call.Urgency))
                    await _messenger.Carry(call.Id, call.Urgency, cancel);
            }));
        }
    }
}
