namespace CommentDesk.Sandbox;

/// <summary>
/// The real clock, set to another moment and put on whenever somebody likes, never back. Pauses are as long as they are: a call that
/// waits for the network is not cut short by it.
/// </summary>
public sealed class SandboxClock(DateTimeOffset start) : TimeProvider
{
    private long _ahead = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void PutOn(TimeSpan by) => Interlocked.Add(ref _ahead, Math.Max(0, by.Ticks));

    /// <summary>Now is this moment, unless it is past already.</summary>
    public void PutOnTo(DateTimeOffset moment) => PutOn(moment - GetUtcNow());
}
