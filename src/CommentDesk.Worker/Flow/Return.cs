namespace CommentDesk.Worker.Flow;

/// <summary>How a call came back to its lane.</summary>
internal abstract record Return
{
    private Return() { }

    /// <summary>Recorded; nothing is left to do.</summary>
    internal sealed record Finished : Return;

    internal sealed record Again(CallId Call, int Urgency, DateTimeOffset NotBefore) : Return;

    /// <summary>The room moved: this and all waiting calls go on in the new lane.</summary>
    internal sealed record Elsewhere(CallId Call, int Urgency, string Lane) : Return;
}
