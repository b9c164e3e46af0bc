namespace CommentDesk.Tests.Support;

/// <summary>Every wait of a test ends: a hang fails with a name instead of blocking the run.</summary>
internal static class Bounded
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A token that gives up when something hangs.</summary>
    public static CancellationTokenSource Patient() => new(Patience);

    public static Task Soon(this Task task) => task.WaitAsync(Patience);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);
}
