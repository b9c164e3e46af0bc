using System.Globalization;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Messages that show a list of comments instead of one ticket.</summary>
internal static class Reviews
{
    /// <summary>The list a message of the person's chat shows; null for any other message.</summary>
    public static Review? Under(Turn turn, string message) =>
        turn.Session.Chats.Find(turn.Person.Contact, message) is { Kind: Calls.Review, Mark: { } mark }
            && long.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? turn.Session.Reviews.Find(new(number))
            : null;
}
