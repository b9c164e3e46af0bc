namespace CommentDesk.Worker.Flow;

/// <summary>What is due by the clock: one sweep, no timers in memory, so a restart forgets nothing.</summary>
/// <param name="sweeps">What else is due by the clock; none in a desk of a few parts.</param>
internal sealed class Clockwork(IDeskStore store, Intake intake, Desk desk, TimeProvider time, IEnumerable<ISweep>? sweeps = null)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Tidy = TimeSpan.FromHours(6);

    /// <summary>Telegram keeps updates for a day; numbers are remembered well beyond that.</summary>
    private static readonly TimeSpan RememberUpdates = TimeSpan.FromDays(8);

    /// <summary>Long enough to look into a complaint about what was sent when.</summary>
    private static readonly TimeSpan RememberCalls = TimeSpan.FromDays(30);

    public async Task Run(CancellationToken cancel)
    {
        var tidied = DateTimeOffset.MinValue;
        var drained = DateTimeOffset.MinValue;
        var swept = (sweeps ?? []).ToDictionary(sweep => sweep, _ => DateTimeOffset.MinValue);
        while (true)
        {
            var now = time.GetUtcNow();
            await Albums(now, cancel);
            if ((now - drained).Duration() >= TimeSpan.FromMinutes(1))
            {
                desk.Freed.Taken();
                await Drain(now, cancel);
                drained = now;
            }
            else if (desk.Freed.Taken())
            {
                // The head of the line at once, the rest of it within the minute.
                await store.Write(session => desk.Drain(session, now), cancel);
            }

            foreach (var (sweep, _) in swept.Where(known => (now - known.Value).Duration() >= known.Key.Every).ToList())
            {
                await sweep.Sweep(now, cancel);
                swept[sweep] = now;
            }

            if ((now - tidied).Duration() >= Tidy)
            {
                await store.Write(session => session.Inbox.Forget(now - RememberUpdates) + session.Outbox.Forget(now - RememberCalls), cancel);
                tidied = now;
            }

            await Task.Delay(Tick, time, cancel);
        }
    }

    private async Task Drain(DateTimeOffset now, CancellationToken cancel)
    {
        for (var (skip, more) = (0, true); more;)
        {
            var before = skip;
            (_, var stay, more) = await store.Write(session => desk.Drain(session, now, before), cancel);
            skip += stay;
        }
    }

    internal async Task Albums(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var comment in await store.Read(session => session.Comments.Gathered(now), cancel))
        {
            await store.Write(
                session =>
                {
                    intake.OpenGathered(session, comment, now);
                    return true;
                },
                cancel);
        }
    }
}
