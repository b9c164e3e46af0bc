using System.Threading.Channels;

namespace CommentDesk.Worker.Flow;

/// <summary>"There may be work": any number of raises before a wait wake it once, and a raise is never lost.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>True when it was raised since the last wait; the raise is used up.</summary>
    public bool Taken() => _raised.Reader.TryRead(out _);

    /// <summary>Ends at a raise, or after the pause, whichever comes first.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        if (_raised.Reader.TryRead(out _))
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), stop, atMost, Timeout.InfiniteTimeSpan);
        try
        {
            await _raised.Reader.ReadAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The pause is over.
        }
    }
}
