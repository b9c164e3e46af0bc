namespace CommentDesk.Sandbox.Facts;

/// <summary>One step of "what to try", shown beside the page's chats.</summary>
/// <param name="Places">Where to look, in this order.</param>
public sealed record GuideStep(string Title, string Text, params IReadOnlyList<GuidePlace> Places)
{
    /// <summary>What its button says; null when there is nothing to press.</summary>
    public string? Button { get; init; }

    /// <summary>What its button causes.</summary>
    public Action? Play { get; init; }
}

/// <summary>A chat that a step leads to.</summary>
public sealed record GuidePlace(string Title, long ChatId);
