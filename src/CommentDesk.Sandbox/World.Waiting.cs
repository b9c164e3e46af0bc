using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox;

/// <content>Waiting on signals, so that nobody sleeps or asks again and again.</content>
public sealed partial class World
{
    /// <summary>Completes as soon as the condition holds; it is asked again after every change of the world.</summary>
    /// <exception cref="TimeoutException">It did not hold within <paramref name="timeout"/> of real time.</exception>
    public async Task WaitFor(Func<World, bool> condition, TimeSpan timeout, CancellationToken cancellation = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            var seq = State.Journal.Seq;
            while (!condition(this))
            {
                await State.Journal.Next(seq, limit.Token);
                seq = State.Journal.Seq;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The awaited condition did not come true within {timeout}. {Summary()}");
        }
    }

    /// <summary>The first message, sent or edited, that fits: among those that stand now, else the next to come.</summary>
    /// <exception cref="TimeoutException">None came within <paramref name="timeout"/> of real time.</exception>
    public async Task<Message> WaitForMessage(
        Func<Message, bool> wanted, TimeSpan timeout, CancellationToken cancellation = default)
    {
        Message? found = null;
        var seq = 0L;
        await WaitFor(Look, timeout, cancellation);
        return found!;

        bool Look(World world)
        {
            var news = world.State.Journal.Seq;
            found = seq == 0
                ? world.Messages.FirstOrDefault(message => !message.Deleted && wanted(message))
                : world.State.Journal.After(seq).Select(happened => happened.Message)
                    .FirstOrDefault(message => message is { Deleted: false } && wanted(message));
            seq = Math.Max(news, 1);
            return found is not null;
        }
    }

    private string Summary() =>
        $"The world has {Messages.Count} messages in {Chats.Count} chats and answered {Calls.All.Count} calls.";
}
