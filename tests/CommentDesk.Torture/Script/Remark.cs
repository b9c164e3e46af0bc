using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Script;

/// <summary>Something a person wrote into a group, and what the desk must make of it.</summary>
internal sealed class Remark(Message message)
{
    public Message Message { get; set; } = message;

    /// <summary>Null when it has no words of its own.</summary>
    public string? Street { get; init; }

    /// <summary>Why there must be no ticket; null when there must be exactly one.</summary>
    public string? WhyNone { get; init; }

    /// <summary>All parts of an album make one comment.</summary>
    public string? Album { get; init; }

    /// <summary>Its words after each edit that changed them; the first as it was written.</summary>
    public int Edits { get; set; }

    public bool Deleted { get; set; }
}
