namespace CommentDesk.Worker.Flow;

/// <summary>How often a lane may speak.</summary>
/// <param name="Gap">The least time between two calls of the lane.</param>
/// <param name="PerMinute">The most calls in any sixty seconds; null for no such limit.</param>
internal sealed record Pace(TimeSpan Gap, int? PerMinute)
{
    public static readonly Pace Free = new(TimeSpan.Zero, null);
}

/// <summary>The paces the networks ask for.</summary>
internal interface IPacing
{
    /// <summary><see cref="Pace.Free"/> for lanes that no limit counts (answers to presses).</summary>
    Pace Of(string lane);

    /// <summary>The most calls in any second over all counted lanes.</summary>
    int PerSecond { get; }
}
