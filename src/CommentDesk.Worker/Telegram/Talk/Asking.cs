using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Asks for a text that an <see cref="IAsked"/> hears.</summary>
internal static class Asking
{
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(12);

    /// <param name="hint">Stands in the empty reply field.</param>
    public static void Ask(this Turn turn, string kind, TicketId? ticket, string? detail, Html question, string hint)
    {
        turn.Session.Chats.Expect(new Expectation(turn.Person.Id, kind, ticket, detail, turn.Now + s_patience));
        turn.Session.Outbox.Add(ChatCalls.Saying(
            turn.Person.Contact, turn.Person.Id, question, turn.Now, ticket: ticket, kind: kind, mark: detail, prompt: hint));
    }

    /// <summary>The number people write in front of something: «12», «№12», «# 12»; and what follows.</summary>
    public static (TicketId? Ticket, string Text) Numbered(string args)
    {
        var text = args.TrimStart('№', '#', ' ');
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        return long.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (new TicketId(number), end < 0 ? "" : text[end..].Trim())
            : (null, args);
    }
}
