using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>
/// A person's label. It is a lesson about the stored comment at the revision the person read, whatever became of the ticket. On a
/// card it is also an act of work: the ticket follows it. In the trainers' queue the ticket follows only what is settled, so that
/// a ticket is not pushed to and fro while trainers disagree.
/// </summary>
internal sealed class Labelling(Desk desk)
{
    /// <summary>«Метка» on a card: somebody else's label was there to be seen if there was one.</summary>
    public Outcome OnCard(Turn turn, Ticket ticket, Label label)
    {
        var judge = ticket.Verdict.Judge;
        var reading = judge.StartsWith("person:", StringComparison.Ordinal) && judge != $"person:{turn.Person.Id}" ? Reading.Seen : Reading.Blind;
        var outcome = Relabel(turn, ticket, label, null);
        if (outcome is not Outcome.Refused && turn.Session.Comments.Find(ticket.Comment) is { } comment)
            Teach(turn, ticket, comment.Revision, label, reading);
        return outcome;
    }

    public Settlement InQueue(Turn turn, Ticket ticket, int revision, Label label, Reading reading)
    {
        Teach(turn, ticket, revision, label, reading);
        return Follow(turn, ticket, revision);
    }

    public static void Skip(Turn turn, Ticket ticket, int revision, Reading reading) => Teach(turn, ticket, revision, null, reading);

    /// <summary>The theme of the person's own label; null when they gave none that has a theme.</summary>
    public Settlement? Theme(Turn turn, Ticket ticket, int revision, string? theme)
    {
        var own = turn.Session.Lessons.Of(ticket.Comment).FirstOrDefault(lesson => lesson.By == turn.Person.Id && lesson.Revision == revision);
        if (own is not { Label: Label.Complaint or Label.Question })
            return null;
        turn.Session.Lessons.Save(own with { Theme = theme, At = turn.Now });
        return Follow(turn, ticket, revision);
    }

    /// <summary>The ticket follows what is settled about the text it shows now.</summary>
    private Settlement Follow(Turn turn, Ticket ticket, int revision)
    {
        var settlement = turn.Session.Lessons.SettlementOf(ticket.Comment, revision);
        if (settlement is Settlement.Settled settled && turn.Session.Comments.Find(ticket.Comment)?.Revision == revision
            && turn.Session.Tickets.Find(ticket.Id) is { } present && Differs(present.Verdict, settled))
            Relabel(turn, present, settled.Label, settled.Theme);
        return settlement;
    }

    private static bool Differs(Verdict verdict, Settlement.Settled settled) =>
        verdict.Unsure || verdict.Label != settled.Label || (settled.Theme is { } theme && theme != verdict.Theme)
        || !verdict.Judge.StartsWith("person:", StringComparison.Ordinal);

    private Outcome Relabel(Turn turn, Ticket ticket, Label label, string? theme)
    {
        var next = desk.Next(turn.Session, ticket, ticket.Verdict.SaidBy(turn.Person.Id.ToString(), label, theme), turn.Now);
        return desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Relabel(label, theme, next), turn.Now);
    }

    private static void Teach(Turn turn, Ticket ticket, int revision, Label? label, Reading reading)
    {
        turn.Session.Lessons.Save(new Lesson(
            ticket.Comment, revision, turn.Person.Id, turn.Person.Is(Roles.Trainer), label, null, turn.Session.Facts.Get("model.id"), turn.Now, reading));
        Disputing.Watch(turn, ticket, revision);
    }
}
