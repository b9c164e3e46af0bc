using CommentDesk.Verdicts;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Handles stored updates in their order. Reading and judging go in parallel before the transaction; each update is then
/// one work of the store together with its "done" mark, so a kill at any moment leaves it wholly handled or not at all.
/// </summary>
internal sealed partial class Reception(
    IDeskStore store, IUpdateReader reader, Judging judging, Intake intake, IStaffChat chat, TimeProvider time, ILogger<Reception> log)
{
    internal const int Batch = 500;
    private const int Part = 50;
    internal const int Patience = 3;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public Signal Stored { get; } = new();

    /// <param name="source">The feed whose updates are handled, "telegram:BOTID".</param>
    public async Task Run(string source, CancellationToken cancel)
    {
        while (true)
        {
            if (await HandleSome(source, cancel) == 0)
                await Stored.Wait(Look, time, cancel);
        }
    }

    internal async Task<int> HandleSome(string source, CancellationToken cancel)
    {
        var items = await store.Read(session => session.Inbox.Pending(source, 0, Batch), cancel);
        var prepared = new List<Prepared>(items.Count);
        var works = new List<Task<bool>>(items.Count);
        foreach (var part in items.Chunk(Part))
        {
            // While the store works on one part, the next is read and judged.
            foreach (var update in part.Length > 8 ? part.AsParallel().AsOrdered().Select(Prepare).ToList() : part.Select(Prepare))
            {
                prepared.Add(update);
                works.Add(store.Write(session => Handle(session, update), cancel));
            }
        }

        // None may outlive this round: the next one would find its update unhandled and handle it a second time.
        await ((Task)Task.WhenAll(works)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var index = 0; index < works.Count; index++)
            await Finish(works[index], prepared[index].Item, cancel);
        return items.Count;
    }

    private Prepared Prepare(InboxItem item)
    {
        try
        {
            var observation = reader.Read(item.Body);
            return new(item, observation, observation is Observation.CommentSeen seen ? judging.Judge(seen.Text, seen.Media) : null);
        }
        catch (Exception failure)
        {
            // One update nobody can read or judge must not hold up the others.
            LogUnprepared(failure, item.Number);
            return new(item, new Observation.Unreadable(failure.GetType().Name), null);
        }
    }

    private bool Handle(IDeskSession session, Prepared update)
    {
        // The disk refused an earlier one: this one comes again behind it. An edit must not be handled before what it edits.
        if (session.Inbox.Overtakes(update.Item.Source, update.Item.Number))
            return false;
        var now = time.GetUtcNow();
        switch (update.Observation)
        {
            case Observation.CommentSeen seen:
                intake.Comment(session, seen, update.Verdict!, now);
                break;
            case Observation.PostSeen post:
                intake.Post(session, post);
                break;
            case Observation.RoomMoved moved:
                intake.Moved(session, moved);
                break;
            case Observation.Unreadable unreadable:
                session.Inbox.Failed(update.Item.Source, update.Item.Number, unreadable.Why, 1);
                LogUnreadable(update.Item.Number, unreadable.Why);
                return false;
            case Observation.Nothing nothing:
                LogNothing(update.Item.Number, nothing.Why);
                break;
            default:
                chat.Handle(session, update.Observation, now);
                break;
        }

        session.Inbox.Done(update.Item.Source, update.Item.Number);
        return true;
    }

    private async Task Finish(Task work, InboxItem item, CancellationToken cancel)
    {
        try
        {
            await work;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreException))
        {
            // The update itself cannot be handled; the world is well. The others go on.
            var trouble = $"{failure.GetType().Name}: {failure.Message}";
            var poison = await store.Write(session => session.Inbox.Failed(item.Source, item.Number, trouble, Patience), cancel);
            LogFailed(failure, item.Number, poison ? "put into quarantine (see: inbox list)" : "tried again");
        }
    }

    private sealed record Prepared(InboxItem Item, Observation Observation, Verdict? Verdict);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Update {Number} is nothing for the desk: {Why}.")]
    private partial void LogNothing(long number, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Number} cannot be read ({Why}) and is put into quarantine (see: inbox list).")]
    private partial void LogUnreadable(long number, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Number} could not be prepared.")]
    private partial void LogUnprepared(Exception failure, long number);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Number} failed and is {What}.")]
    private partial void LogFailed(Exception failure, long number, string what);
}
