using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>A person's label: the ticket follows it, and the lesson refers to the stored comment at its revision.</summary>
internal sealed class Labelling(Desk desk)
{
    public Outcome Label(Turn turn, Ticket ticket, Label label)
    {
        var next = desk.Next(turn.Session, ticket, ticket.Verdict.SaidBy(turn.Person.Id.ToString(), label));
        var outcome = desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Relabel(label, null, next), turn.Now);
        if (outcome is not Outcome.Refused)
            Teach(turn, ticket, label);
        return outcome;
    }

    public void Skip(Turn turn, Ticket ticket) => Teach(turn, ticket, null);

    private static void Teach(Turn turn, Ticket ticket, Label? label)
    {
        if (turn.Session.Comments.Find(ticket.Comment) is not { } comment)
            return;
        turn.Session.Lessons.Save(new Lesson(
            comment.Id, comment.Revision, turn.Person.Id, turn.Person.Is(Roles.Trainer), label, ticket.Verdict.Theme,
            turn.Session.Facts.Get("model.id"), turn.Now));
    }
}
