namespace CommentDesk.Tests.Support;

/// <summary>The real clock, set to another moment: days are jumped over, pauses are as long as they are.</summary>
internal sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private long _ahead = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Now is this moment; never goes back.</summary>
    public void JumpTo(DateTimeOffset moment) => Interlocked.Add(ref _ahead, Math.Max(0, (moment - GetUtcNow()).Ticks));
}
