using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Worker.Telegram.Sources;

/// <summary>
/// Looks at every source each ten minutes, and at once when somebody asks for it by <see cref="Check"/> or by changing the
/// fact "sources.check". Rights are taken away without a word: only looking tells.
/// </summary>
internal sealed class SourceRounds(IDeskStore store, SourceSight sight, TimeProvider time, Random random)
{
    internal const string CheckFact = "sources.check";
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_afterFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);

    private readonly Signal _wake = new();
    private string? _answered;
    private volatile bool _asked;
    private DateTimeOffset _next;

    /// <summary>Looks at every source as soon as possible.</summary>
    public void Check()
    {
        _asked = true;
        _wake.Raise();
    }

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            var wish = await store.Read(session => session.Facts.Get(CheckFact), cancel);
            if (_asked || wish != _answered || time.GetUtcNow() >= _next)
            {
                _asked = false;
                var pause = await Round(cancel) ? s_every : s_afterFailure;
                _answered = wish;
                _next = time.GetUtcNow() + (pause * (0.9 + (random.NextDouble() / 5)));
            }

            await _wake.Wait(s_look, time, cancel);
        }
    }

    /// <returns>False when the network did not even tell who the bot is.</returns>
    internal async Task<bool> Round(CancellationToken cancel)
    {
        var channels = await store.Read(session => session.Comments.Channels(), cancel);
        if (channels.Any(channel => channel.State == ChannelState.Disconnected))
            await store.Write(session => ForgetDisconnected(session, channels), cancel);
        var wanted = channels.Where(channel => channel.Network == Wire.Network && channel.State != ChannelState.Disconnected).ToList();
        if (wanted.Count == 0)
            return true;
        var me = await sight.Me(cancel);
        foreach (var channel in wanted)
        {
            var seen = await sight.Look(channel, me, cancel);
            if (!seen.Blind)
                await store.Write(session => SourceRecord.Keep(session, channel.Id, seen, time.GetUtcNow()), cancel);
        }

        return me is not null;
    }

    private static bool ForgetDisconnected(IDeskSession session, IReadOnlyList<Channel> channels)
    {
        foreach (var channel in channels.Where(channel => channel.State == ChannelState.Disconnected))
            SourceRecord.Forget(session, channel.Id);
        return true;
    }
}
