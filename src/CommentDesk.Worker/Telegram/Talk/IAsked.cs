using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Hears a text that the bot asked for and that is no answer to a citizen. A reply to a message of this kind, or the next text
/// while one is awaited, comes here and becomes a draft under no circumstances.
/// </summary>
internal interface IAsked
{
    /// <summary>What the question is remembered as, and what is awaited.</summary>
    string Kind { get; }

    /// <param name="detail">What was to be remembered when it was asked.</param>
    void Heard(Turn turn, Observation.PersonSaid said, TicketId? ticket, string? detail);
}
