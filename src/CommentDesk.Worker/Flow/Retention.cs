using CommentDesk.Comments;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Erases what its term is over for: a little each minute, each little one transaction, so that a kill at any moment leaves every
/// comment whole or erased, and nobody waits behind it.
/// </summary>
internal sealed partial class Retention(IDeskStore store, Erasing erasing, RetentionTerms terms, TimeProvider time, ILogger<Retention> log)
{
    internal const int Batch = 100;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await Sweep(cancel);
            await Task.Delay(Round, time, cancel);
        }
    }

    /// <returns>How many comments were erased.</returns>
    internal async Task<int> Sweep(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var due = await store.Read(session => terms.Comments is { } term && session.Erasure.Expired(now - term, 1).Count > 0, cancel);
        var erased = due ? await store.Write(session => erasing.Expired(session, now - terms.Comments!.Value, Batch, now), cancel) : 0;
        if (erased > 0)
            LogErased(erased);
        var dropped = await store.Write(
            session =>
            {
                session.Erasure.DropExpectations(now);
                return session.Erasure.DropQuarantine(now - terms.Quarantine);
            },
            cancel);
        if (dropped.Count > 0)
            LogDropped(string.Join(", ", dropped));
        return erased;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The term of {Count} closed comments is over: text and author are erased (Retention:Days).")]
    private partial void LogErased(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates {Numbers} stayed in quarantine for the whole of Retention:InboxDays and are dropped unhandled.")]
    private partial void LogDropped(string numbers);
}
