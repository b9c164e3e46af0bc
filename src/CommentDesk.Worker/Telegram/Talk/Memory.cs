using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Remembers what a call left in a chat, so that a reply to any of the bot's messages is understood.</summary>
internal static class Memory
{
    public static void Keep(IDeskSession session, OutboxCall call, Delivery delivery, string kind, string? mark, DateTimeOffset now)
    {
        if (delivery is not Delivery.Sent { Message.Length: > 0 } sent || call.Person is not { } person)
            return;
        if (session.People.Find(person) is { } reader)
            session.Chats.Remember(new BotMessage(reader.Contact, sent.Message, person, call.Ticket, kind, mark, now));
    }

    public static Person? Reader(IDeskSession session, OutboxCall call) =>
        call.Person is { } person ? session.People.Find(person) : null;
}
