using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>A message of the bot in a chat and what it is about. Kept for good: a reply to any of them is understood.</summary>
/// <param name="Chat">The chat's id as text.</param>
/// <param name="Kind">"card", "preview", "notice", "doubt", "label", …</param>
/// <param name="Mark">Tells apart messages of one kind about one ticket (a preview's source message).</param>
public sealed record BotMessage(string Chat, string Message, PersonId Person, TicketId? Ticket, string Kind, string? Mark, DateTimeOffset At);

/// <summary>What the bot waits for from a person: the next plain message is taken for it.</summary>
/// <param name="Kind">"answer" (text of an answer to <paramref name="Ticket"/>) or another code of the chat's own.</param>
public sealed record Expectation(PersonId Person, string Kind, TicketId? Ticket, string? Detail, DateTimeOffset ExpiresAt);

/// <summary>The memory of chats with staff.</summary>
public interface IChatStore
{
    void Remember(BotMessage message);
    BotMessage? Find(string chat, string message);

    /// <summary>All cards of a ticket, one a person: the latest.</summary>
    IReadOnlyList<BotMessage> Cards(TicketId ticket);
    BotMessage? Latest(PersonId person, TicketId ticket, string kind, string? mark = null);
    void Forget(string chat, string message);

    void Expect(Expectation expectation);
    Expectation? Expected(PersonId person, DateTimeOffset now);
    void StopExpecting(PersonId person);
}
