using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«Согласовать»: exactly the words that were shown go out.</summary>
internal sealed class ApproveAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Approve;

    public Roles Who => Rights.Approvers;

    public Reply Run(Turn turn, Press press)
    {
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Approve(press.Data.DraftNumber), turn.Now);
        Approvals.EndStale(turn.Session, turn.Person, press.Subject.Id, turn.Now);
        return outcome.Told(turn, press, "press.approved");
    }
}
