using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <content>What people make of our answers: reactions, and what they write under them.</content>
internal sealed partial class Intake
{
    public void Reacted(IDeskSession session, Observation.Reacted reacted, DateTimeOffset now)
    {
        if (session.Feedback.TicketOf(reacted.Message) is not { } ticket
            || ours?.Contacts.Contains(reacted.Contact) is true || session.People.FindByContact(reacted.Contact) is { Staff: true })
            return;
        Keep(session, new(ticket, FeedbackKinds.Reaction, reacted.Contact, string.Join(' ', reacted.Emoji), Feedback.OfReactions(reacted.Emoji), null, now));
    }

    public static void Counted(IDeskSession session, Observation.ReactionsCounted counted, DateTimeOffset now)
    {
        if (session.Feedback.TicketOf(counted.Message) is not { } ticket)
            return;
        var value = string.Join(' ', counted.Counts.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value}")));
        Keep(session, new(ticket, FeedbackKinds.Count, "", value, Satisfaction.None, null, now));
    }

    private static void Echo(IDeskSession session, Comment comment, Verdict verdict, DateTimeOffset now)
    {
        if (comment.ReplyTo is not { } answered || session.Feedback.TicketOf(comment.Key with { Message = answered }) is not { } ticket)
            return;
        if (Feedback.Of(comment.Text, verdict) is var said and not Satisfaction.None)
            Keep(session, new(ticket, FeedbackKinds.Reply, comment.Author.Id, "", said, comment.Id, now));
    }

    private static void Keep(IDeskSession session, FeedbackLine line)
    {
        session.Feedback.Add(line);
        foreach (var card in session.Chats.Cards(line.Ticket))
            if (session.People.Find(card.Person) is { Staff: true, Reachable: true } person)
                session.Outbox.Add(Calls.CardFor(person, line.Ticket, line.At) with { Urgency = 3 });
    }
}
