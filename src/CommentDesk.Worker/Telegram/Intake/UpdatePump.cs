using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>
/// Fetches updates and stores them raw; only what is on the disk is acknowledged, because asking with an offset makes the
/// server forget everything below it. Whatever fails is tried again after a growing pause; nothing pending is ever dropped.
/// </summary>
internal sealed class UpdatePump(BotApiClient client, IDeskStore store, PollHealth health, Backoff backoff, PumpSettings settings)
{
    private const int Most = 100;

    /// <summary>A token refused so often in a row is wrong, not unlucky.</summary>
    internal const int MostRefusals = 5;

    /// <summary>After an answer that brought nothing at once: a server may ignore the timeout, or be asked for none.</summary>
    private static readonly TimeSpan s_breath = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<string> s_kinds =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "message_reaction",
        "message_reaction_count",
    ];

    private bool _met;
    private int _limit = Most;
    private long? _offset;
    private int _refusals;

    public async Task Run(CancellationToken cancel)
    {
        backoff.Reset();
        await health.Begin(cancel);
        // Without an offset everything unacknowledged comes again, also when the server began its numbers anew below the
        // old ones; the inbox knows what it has.
        _offset = null;
        while (true)
            await Once(cancel);
    }

    internal async Task Once(CancellationToken cancel)
    {
        try
        {
            if (!_met)
                await Meet(cancel);
            var asked = backoff.Time.GetTimestamp();
            var progress = await Fetch(cancel);
            _limit = Most;
            _refusals = 0;
            await health.Succeeded(cancel);
            backoff.Reset();
            if (!progress && backoff.Time.GetElapsedTime(asked) < s_breath)
                await Task.Delay(s_breath, backoff.Time, cancel);
        }
        catch (StoreException failure)
        {
            await health.Failed(PollState.Storage, failure.Message, cancel);
            await backoff.Pause(TimeSpan.Zero, cancel);
        }
        catch (BotApiException failure)
        {
            // Perhaps too much at once: what is asked for in smaller pieces comes past the piece that is too large.
            if (failure is BotApiException.GarbledAnswer)
                _limit = Math.Max(1, _limit / 2);
            await Recover(failure, cancel);
        }
    }

    /// <summary>The bot's name is wanted for invitations; updates are fetched without it too.</summary>
    private async Task Meet(CancellationToken cancel)
    {
        try
        {
            var me = await client.Call(new GetMe(), cancel);
            await health.Met(me.Id, me.Username, cancel);
            _met = true;
        }
        catch (BotApiException failure) when (failure is BotApiException.NotFound or BotApiException.GarbledAnswer or BotApiException.BadRequest)
        {
            health.Unmet(failure.Message);
        }
    }

    /// <returns>False when there was nothing that moves the offset.</returns>
    private async Task<bool> Fetch(CancellationToken cancel)
    {
        var batch = await client.Call(
            new GetUpdates { Offset = _offset, Limit = _limit, Timeout = settings.PollSeconds, AllowedUpdates = s_kinds }, cancel);
        if (batch.Odd.Count > 0)
            health.Odd(batch.Odd.Count);
        if (batch.Updates.Count == 0)
            return false;

        var now = backoff.Time.GetUtcNow();
        var items = batch.Updates.Select(update => new InboxItem(settings.Source, update.UpdateId, update.Json, now, 0, null)).ToList();
        await store.Write(session => session.Inbox.Store(items), cancel);
        settings.Stored();

        var next = items[^1].Number + 1;
        var progress = next != _offset;
        _offset = next;
        return progress;
    }

    private async Task Recover(BotApiException failure, CancellationToken cancel)
    {
        var state = PollStates.Of(failure);
        await health.Failed(state, failure.Message, cancel);
        if (failure is BotApiException.Unauthorized && ++_refusals >= MostRefusals)
            throw new HopelessException($"Telegram:Token was refused {MostRefusals} times in a row. Take the current token from @BotFather, set the environment variable Telegram__Token and start the desk again.", failure);
        var asked = failure is BotApiException.TooManyRequests pace ? pace.RetryAfter : TimeSpan.Zero;
        if (state == PollState.Webhook && settings.TakeOverWebhook)
            await TakeOver(cancel);
        await backoff.Pause(asked, cancel);
    }

    private async Task TakeOver(CancellationToken cancel)
    {
        try
        {
            await client.Call(new DeleteWebhook(), cancel);
            health.TookOver();
        }
        catch (BotApiException failure)
        {
            await health.Failed(PollStates.Of(failure), failure.Message, cancel);
        }
    }
}
