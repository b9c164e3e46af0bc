using CommentDesk.Comments;
using CommentDesk.Tickets;

namespace CommentDesk.Cases;

/// <summary>A comment as far as it is compared with others.</summary>
/// <param name="Author">The network's id.</param>
/// <param name="Stage">The code of its ticket's stage.</param>
public sealed record Voiced(
    TicketId Ticket, ChannelId Channel, string? Thread, string? Theme, string Author, string Text, string Stage, DateTimeOffset At);
