using System.Globalization;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>
/// Remembers how polling goes: one log line a change, the facts "poll.state", "poll.since" and "poll.last" for those who look
/// at /sources, and a loud word when polling stood still so long that Telegram begins to forget.
/// </summary>
internal sealed partial class PollHealth(IDeskStore store, TimeProvider time, ILogger<PollHealth> log)
{
    private static readonly TimeSpan s_writeEvery = TimeSpan.FromMinutes(1);

    /// <summary>Telegram keeps updates for 24 hours: at half of it somebody must look.</summary>
    private static readonly TimeSpan s_alarming = TimeSpan.FromHours(12);

    private PollState _state;
    private DateTimeOffset? _written;
    private bool _alarmed;

    /// <summary>When polling last succeeded, in this run or an earlier one.</summary>
    public DateTimeOffset? Last { get; private set; }

    public async Task Begin(CancellationToken cancel)
    {
        var last = await store.Read(session => session.Facts.Get("poll.last"), cancel);
        Last = DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
    }

    public async Task Met(long botId, string? username, CancellationToken cancel)
    {
        var id = Wire.Id(botId);
        await Keep(cancel, ("bot.id", id), ("bot.username", username));
        LogMet(id, username);
    }

    public async Task Succeeded(CancellationToken cancel)
    {
        Alarm();
        var now = time.GetUtcNow();
        (Last, _alarmed) = (now, false);
        if (_state != PollState.Ok)
        {
            LogOk();
            await Change(PollState.Ok, now, cancel);
        }
        else if (_written is not { } written || now - written >= s_writeEvery)
        {
            await Keep(cancel, ("poll.last", Text(now)));
            _written = now;
        }
    }

    public async Task Failed(PollState state, string why, CancellationToken cancel)
    {
        Alarm();
        if (_state == state)
            return;
        var code = state.Code();
        LogFailed(code, why);
        if (state == PollState.Storage)
            _state = state;
        else
            await Change(state, time.GetUtcNow(), cancel);
    }

    public void Unmet(string why) => LogUnmet(why);

    public void Odd(int count) => LogOdd(count);

    public void TookOver() => LogTookOver();

    private async Task Change(PollState state, DateTimeOffset now, CancellationToken cancel)
    {
        (_state, _written) = (state, now);
        await Keep(cancel, ("poll.state", state.Code()), ("poll.since", Text(now)), ("poll.last", Last is { } last ? Text(last) : null));
    }

    /// <summary>Facts are for looking at: a disk that refuses them must not stop the polling.</summary>
    private async Task Keep(CancellationToken cancel, params (string Name, string? Value)[] facts)
    {
        try
        {
            await store.Write(
                session =>
                {
                    foreach (var (name, value) in facts)
                        session.Facts.Set(name, value);
                    return true;
                },
                cancel);
        }
        catch (StoreException failure)
        {
            LogNotKept(failure);
        }
    }

    private void Alarm()
    {
        if (_alarmed || Last is not { } last || time.GetUtcNow() - last < s_alarming)
            return;
        _alarmed = true;
        var hours = (time.GetUtcNow() - last).TotalHours;
        LogAlarm(hours);
    }

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is {Bot} (@{Username}).")]
    private partial void LogMet(string bot, string? username);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server does not say who the bot is ({Why}); updates are fetched all the same.")]
    private partial void LogUnmet(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Updates are being fetched.")]
    private partial void LogOk();

    [LoggerMessage(Level = LogLevel.Error, Message = "Updates cannot be fetched ({State}): {Why} It is tried again and again; nothing is lost for 24 hours.")]
    private partial void LogFailed(string state, string why);

    [LoggerMessage(Level = LogLevel.Critical, Message = "No updates were fetched for {Hours:0} hours. Telegram keeps them for 24 hours only: look at the network, the token and other processes of this bot, and at the comments of that time.")]
    private partial void LogAlarm(double hours);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} updates without a readable number were passed over. Check the Bot API server between Telegram and the desk.")]
    private partial void LogOdd(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook of this bot was removed, because Telegram:TakeOverWebhook is on; pending updates were kept.")]
    private partial void LogTookOver();

    [LoggerMessage(Level = LogLevel.Warning, Message = "How polling goes could not be written down; polling itself goes on.")]
    private partial void LogNotKept(Exception failure);
}
