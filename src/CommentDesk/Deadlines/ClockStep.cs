namespace CommentDesk.Deadlines;

/// <summary>What is said of a clock, in its order; each at most once. Stored as numbers: move none.</summary>
public enum ClockStep
{
    Nothing = 0,

    /// <summary>Half of the time is gone.</summary>
    Half = 1,

    /// <summary>Most of the time is gone.</summary>
    Most = 2,

    /// <summary>The deadline is missed.</summary>
    Missed = 3,

    /// <summary>It was missed a while ago, and still nothing has happened.</summary>
    Escalated = 4,
}
