namespace CommentDesk.Deadlines;

/// <summary>What is waited for. Stored by its code: rename none.</summary>
public enum ClockKind
{
    /// <summary>The first public answer.</summary>
    Answer,

    /// <summary>The final answer after an interim one.</summary>
    Final,

    /// <summary>That whoever was given the ticket begins with it.</summary>
    Accept,

    /// <summary>That a person sorts what the model was unsure of.</summary>
    Triage,

    /// <summary>That a snoozed ticket wakes.</summary>
    Snooze,
}

/// <summary>The codes of clocks, as they stand in the store and in history.</summary>
public static class ClockKinds
{
    public static string Code(this ClockKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The citizen waits for it: missing it is a fact of the ticket's history.</summary>
    public static bool Promised(this ClockKind kind) => kind is ClockKind.Answer or ClockKind.Final;
}
