using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>What a reader finds of a drawn comment. A complaint or a question is taught and given to an officer at once.</summary>
internal sealed class SampleAct(Desk desk, Labelling labelling) : IPressAct
{
    public const string Right = "ok";

    public string Verb => Verbs.Sample;

    public Roles Who => Reviewing.SampleReaders;

    /// <summary>What became of the ticket meanwhile does not matter to the measure; an edit does, and is looked at below.</summary>
    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg?.Split('-') is not [var code, var number] || Read(turn, number) is not { Sample: { } sample } review || review.Person != turn.Person.Id
            || turn.Session.Reviews.Items(review.Id).FirstOrDefault(item => item.Ticket == press.Subject.Id) is not { } item
            || (code != Right && Labels.FromCode(code) is not (Label.Complaint or Label.Question)))
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (turn.Session.Reviews.Looks(sample).Any(look => look.Ticket == item.Ticket))
        {
            Reviewing.Redraw(turn.Session, review, turn.Now);
            return Reply.Done(turn.Words.Say("press.already"));
        }

        if (turn.Session.Comments.Find(item.Comment) is { } comment && comment.Revision != item.Revision)
        {
            turn.Session.Reviews.Reread(review.Id, item.Ticket, comment.Revision);
            Reviewing.Redraw(turn.Session, review, turn.Now);
            return Reply.No(turn.Words.Say("sample.edited"), "sample.edited");
        }

        // Somebody may have mended it meanwhile; it was drawn because it had ended in silence.
        var was = press.Subject.Verdict.NeedsReply ? Label.Negativity : press.Subject.Verdict.Label;
        var found = Labels.FromCode(code) ?? was;
        turn.Session.Reviews.Add(new Look(sample, item.Ticket, was, found, turn.Person.Id, turn.Now));
        if (found != was)
            Mend(turn, press.Subject, found);
        if (Reviewing.Unread(turn.Session, review).Count == 0)
            turn.Session.Reviews.Close(review.Id, turn.Now);
        Reviewing.Redraw(turn.Session, review, turn.Now);
        return Reply.Done(turn.Words.Say(found == was ? "sample.right_done" : "sample.found_done"));
    }

    private void Mend(Turn turn, Ticket ticket, Label found)
    {
        labelling.OnCard(turn, ticket, found);
        if (turn.Session.Tickets.Find(ticket.Id) is not { Stage: Stage.NoReply } closed)
            return;
        var by = turn.Person.Is(Rights.Sorters) ? turn.Person : null;
        desk.Do(turn.Session, closed.Id, by, new Command.Reopen("mistake", desk.Next(turn.Session, ticket, closed.Verdict, turn.Now)), turn.Now);
    }

    private static Review? Read(Turn turn, string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? turn.Session.Reviews.Find(new(id)) : null;
}
