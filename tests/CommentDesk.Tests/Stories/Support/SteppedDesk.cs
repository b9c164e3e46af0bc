using CommentDesk.Sandbox;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>
/// The whole desk over HTTP, its loops turned by hand: fetch, handle, carry, one after another, so that the writes of a story
/// come in the same order every time. A step that fails is left and the next one taken, as the loops do it.
/// </summary>
internal sealed class SteppedDesk : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly UpdatePump _pump;
    private readonly PumpSettings _feed;
    private readonly Reception _reception;
    private readonly Messenger _messenger;
    private readonly Dictionary<CallId, int> _waiting = [];
    private readonly CancellationTokenSource _life = new();
    private CallId _loaded;

    public SteppedDesk(IReadOnlyDictionary<string, string?> settings, SqliteFaults faults)
    {
        var configuration = DeskConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _host = Composition.Host(configuration, logging => logging.ClearProviders(), services => services.AddSingleton(faults).AddSingleton<IClassifier, FirstLetter>());
        var hasty = new HastyTime(TimeProvider.System.GetUtcNow());
        var parts = _host.Services;
        Store = parts.GetRequiredService<IDeskStore>();
        _feed = parts.GetRequiredService<PumpSettings>();
        _reception = parts.GetRequiredService<Reception>();
        _messenger = new Messenger(parts.GetRequiredService<SqliteDeskStore>(), parts.GetServices<ICaller>(), hasty, NullLogger<Messenger>.Instance);
        _pump = new UpdatePump(parts.GetRequiredService<BotApiClient>(), Store, parts.GetRequiredService<PollHealth>(), new Backoff(hasty, new Random(1)), _feed);
    }

    public IDeskStore Store { get; }

    public bool Dead => _life.IsCancellationRequested;

    public void Die() => _life.Cancel();

    /// <summary>What a start does before anything leaves.</summary>
    public Task Recover() => _messenger.Recover(CancellationToken.None).Soon();

    /// <summary>One turn of every loop.</summary>
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> Turn(World world)
    {
        var before = world.Calls.All.Count;
        await _pump.Once(CancellationToken.None).Soon();
        var handled = await Took(async () => await _reception.HandleSome(_feed.Source, CancellationToken.None).Soon() > 0);
        var loaded = await Took(Load);
        foreach (var (id, urgency) in _waiting.OrderBy(call => call.Value).ThenBy(call => call.Key.Value).ToList())
            if (!Dead)
                await Took(() => Carry(id, urgency));
        return handled || loaded || _waiting.Count > 0 || world.Calls.All.Count > before;
    }

    public async ValueTask DisposeAsync()
    {
        _life.Dispose();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private async Task<bool> Load()
    {
        var calls = await Store.Read(session => session.Outbox.Pending(_loaded, 1000), CancellationToken.None).Soon();
        foreach (var call in calls)
            (_waiting[call.Id], _loaded) = (call.Urgency, call.Id);
        return calls.Count > 0;
    }

    private async Task<bool> Carry(CallId id, int urgency)
    {
        var back = await _messenger.Carry(id, urgency, _life.Token).Soon();
        if (back is Return.Finished)
            _waiting.Remove(id);
        return true;
    }

    private static async Task<bool> Took(Func<Task<bool>> step)
    {
        try
        {
            return await step();
        }
        catch (StoreException)
        {
            return true;
        }
    }
}
