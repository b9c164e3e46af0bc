using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Tickets;

/// <summary>Whom the desk chose and why; the reason is shown on the card. Nobody: the ticket waits in the queue.</summary>
public sealed record Choice(PersonId? Person, Line Why)
{
    /// <summary>The key of the rule that gave it to the person; null when no rule did.</summary>
    public string? Rule { get; init; }
}
