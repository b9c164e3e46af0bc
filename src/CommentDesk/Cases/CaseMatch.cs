using CommentDesk.Tickets;

namespace CommentDesk.Cases;

/// <summary>Two comments seem to be about one problem.</summary>
/// <param name="Ticket">The other comment's ticket.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Near">Nearly the same words, and nothing tells their places apart.</param>
/// <param name="Words">What both speak of, as this comment spells it, places first.</param>
public sealed record CaseMatch(TicketId Ticket, double Score, bool Near, bool SameThread, bool SameTheme, IReadOnlyList<string> Words);
