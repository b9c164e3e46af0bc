namespace CommentDesk.Torture.Machine;

/// <summary>The machine's clock, set forward or back as by a careless administrator; pauses and timestamps run on as they do on a real machine.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
