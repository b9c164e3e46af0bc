using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Tickets;

/// <summary>Whom the desk chose and why; the reason is shown on the card. Nobody: the ticket waits in the queue.</summary>
public sealed record Choice(PersonId? Person, Line Why);
