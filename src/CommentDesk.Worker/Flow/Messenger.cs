using System.Collections.Concurrent;
using CommentDesk.Comments;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Carries one call: marks it as being sent (on the disk), makes it, records what came of it together with what follows
/// from it. Only what was certainly not accepted goes out again by itself. A public answer of which nobody knows becomes
/// a question to its officer; a private message is said once more, because a card seen twice is better than a card lost.
/// </summary>
internal sealed partial class Messenger
{
    private const int PrivateRepeats = 2;
    private const int MostMoves = 5;

    /// <summary>Shorter than the host's own patience, so that the outcome can still be recorded.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);

    /// <summary>How often a stopping desk tries to record what left: three seconds, before the host loses patience.</summary>
    private const int LastTries = 15;

    private readonly IDeskStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<Messenger> _log;
    private readonly Dictionary<string, ICaller> _callers;

    /// <summary>Marking them failed, though the mark may stand on the disk: they certainly have not left.</summary>
    private readonly ConcurrentDictionary<CallId, bool> _unmarked = [];

    public Messenger(IDeskStore store, IEnumerable<ICaller> callers, TimeProvider time, ILogger<Messenger> log)
    {
        _store = store;
        _time = time;
        _log = log;
        _callers = callers.SelectMany(caller => caller.Kinds, (caller, kind) => (kind, caller)).ToDictionary(pair => pair.kind, pair => pair.caller);
    }

    /// <summary>Decides about calls that were under way when the process died.</summary>
    public async Task Recover(CancellationToken cancel)
    {
        foreach (var call in await _store.Read(session => session.Outbox.Interrupted(), cancel))
            await Record(call, _unmarked.TryRemove(call.Id, out _) ? new Delivery.Later(TimeSpan.Zero, "not sent", false) : new Delivery.Unknown("interrupted"), cancel);
    }

    public async Task<Return> Carry(CallId id, int urgency, CancellationToken cancel)
    {
        OutboxCall? call;
        try
        {
            call = await _store.Write(session => Begin(session, id), cancel);
            _unmarked.TryRemove(id, out _);
        }
        catch (Exception failure) when (failure is StoreException or OperationCanceledException)
        {
            _unmarked[id] = true;
            return new Return.Again(id, urgency, _time.GetUtcNow() + TimeSpan.FromSeconds(1));
        }

        return call is null ? new Return.Finished() : await Record(call, await Make(call, cancel), cancel);
    }

    private OutboxCall? Begin(IDeskSession session, CallId id) =>
        session.Outbox.Begin(id, _time.GetUtcNow()) || _unmarked.ContainsKey(id) && session.Outbox.Find(id)?.State == CallState.Sending
            ? session.Outbox.Find(id)
            : null;

    /// <summary>A call that was begun is given time to end when the desk stops: broken off, a public answer would be in doubt.</summary>
    private async Task<Delivery> Make(OutboxCall call, CancellationToken stopping)
    {
        using var cancel = new CancellationTokenSource();
        await using var last = stopping.Register(() => cancel.CancelAfter(Grace));
        if (!_callers.TryGetValue(call.Kind, out var caller))
            return new Delivery.Refused("delivery.rejected", $"nobody makes calls of kind '{call.Kind}'");
        try
        {
            return await caller.Make(call, cancel.Token);
        }
        catch (Exception failure)
        {
            LogBroken(failure, call.Kind, call.Id.Value);
            return new Delivery.Unknown(failure.GetType().Name);
        }
    }

    /// <summary>Keeps on until the disk takes it: what has left must not be forgotten, even while stopping.</summary>
    private async Task<Return> Record(OutboxCall call, Delivery delivery, CancellationToken stopping)
    {
        var (asked, follow, last) = (0, true, LastTries);
        while (true)
        {
            try
            {
                var (again, whole) = (asked > 0, follow);
                var back = await _store.Write(session => (again ? Recorded(session, call) : null) ?? Settle(session, call, delivery, whole), CancellationToken.None);
                if (again)
                    LogRecorded(call.Id.Value, asked);
                return back;
            }
            catch (StoreException failure) when (!stopping.IsCancellationRequested || last-- > 0)
            {
                if (asked++ == 0)
                    LogNotRecorded(failure, call.Id.Value);
                await Pause(asked, stopping);
            }
            catch (Exception failure) when (failure is not StoreException && follow)
            {
                // What follows from the outcome cannot be carried out: the outcome itself must stand, or the call would be made again.
                LogNotFollowed(failure, call.Kind, call.Id.Value);
                follow = false;
            }
        }
    }

    private async Task Pause(int asked, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(200), _time, CancellationToken.None);
        else
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(10_000, 50 << Math.Min(asked, 8))), _time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>A write that the disk refused may stand all the same: then nothing is done a second time.</summary>
    private static Return? Recorded(IDeskSession session, OutboxCall call) => session.Outbox.Find(call.Id) switch
    {
        { State: CallState.Sending } => null,
        { State: CallState.Pending } kept when kept.Lane != call.Lane => new Return.Elsewhere(call.Id, call.Urgency, kept.Lane),
        { State: CallState.Pending } kept => new Return.Again(call.Id, call.Urgency, kept.NotBefore),
        _ => new Return.Finished(),
    };

    private Return Settle(IDeskSession session, OutboxCall call, Delivery delivery, bool follow)
    {
        var now = _time.GetUtcNow();
        switch (delivery)
        {
            case Delivery.Sent sent:
                session.Outbox.Sent(call.Id, sent.Message, now);
                break;
            case Delivery.Later later:
                return Again(session, call, now, later.After, later.CountsAsTry, later.Why);
            case Delivery.Moved moved:
                return Move(session, call, moved, now);
            case Delivery.Refused refused:
                session.Outbox.Refused(call.Id, $"{refused.Reason}: {refused.Detail}", now);
                LogRefused(call.Kind, call.Id.Value, refused.Reason, refused.Detail);
                break;
            case Delivery.Unknown unknown when !call.Public && call.Attempts < PrivateRepeats:
                return Again(session, call, now, TimeSpan.FromSeconds(1 + call.Attempts), true, unknown.Why);
            case Delivery.Unknown unknown:
                session.Outbox.Unknown(call.Id, unknown.Why, now);
                LogUnknown(call.Kind, call.Id.Value, unknown.Why);
                break;
        }

        if (follow && _callers.TryGetValue(call.Kind, out var caller))
            caller.Record(session, call, delivery, now);
        return new Return.Finished();
    }

    private static Return.Again Again(IDeskSession session, OutboxCall call, DateTimeOffset now, TimeSpan pause, bool counts, string why)
    {
        session.Outbox.Postpone(call.Id, now, now + pause, counts, why);
        return new(call.Id, call.Urgency, now + pause);
    }

    private static Return Move(IDeskSession session, OutboxCall call, Delivery.Moved moved, DateTimeOffset now)
    {
        var network = Calls.NetworkOf(call.Lane);
        if (call.Attempts >= MostMoves)
        {
            session.Outbox.Refused(call.Id, $"delivery.rejected: the room moved {call.Attempts} times", now);
            return new Return.Finished();
        }

        session.Outbox.Postpone(call.Id, now, now, true, "the room moved");
        session.Comments.MoveRoom(network, Calls.RoomOf(call.Lane), moved.Room);
        return new Return.Elsewhere(call.Id, call.Urgency, Calls.Lane(network, moved.Room));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The call {Kind} #{Call} broke off; it counts as perhaps accepted.")]
    private partial void LogBroken(Exception failure, string kind, long call);

    [LoggerMessage(Level = LogLevel.Error, Message = "What came of call #{Call} could not be written; it is tried until the disk takes it.")]
    private partial void LogNotRecorded(Exception failure, long call);

    [LoggerMessage(Level = LogLevel.Information, Message = "What came of call #{Call} is written after {Tries} refusals of the disk.")]
    private partial void LogRecorded(long call, int tries);

    [LoggerMessage(Level = LogLevel.Critical, Message = "What follows from call {Kind} #{Call} could not be carried out; the call itself is recorded.")]
    private partial void LogNotFollowed(Exception failure, string kind, long call);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The call {Kind} #{Call} was refused: {Reason} ({Detail}).")]
    private partial void LogRefused(string kind, long call, string reason, string detail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether the call {Kind} #{Call} was accepted ({Why}).")]
    private partial void LogUnknown(string kind, long call, string why);
}
