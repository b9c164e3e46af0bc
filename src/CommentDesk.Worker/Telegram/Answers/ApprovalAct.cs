using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>Shows the words that wait for approval, as the last message of the chat.</summary>
internal sealed class ApprovalAct : IPressAct
{
    public string Verb => Verbs.Approval;

    public Roles Who => Rights.Approvers;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Subject.Stage is not Stage.OnApproval)
            return new Outcome.Refused(Line.Of("refuse.no_approval")).Told(turn, press);
        if (turn.Session.Chats.Latest(turn.Person.Id, press.Subject.Id, Calls.Approval) is { } shown)
        {
            turn.Change(shown.Message, null, Keyboard.None, press.Subject.Id);
            turn.Session.Chats.Remember(shown with { Kind = Approvals.Over });
        }

        turn.Session.Outbox.Add(Calls.ApprovalFor(turn.Person, press.Subject.Id, turn.Now));
        return Reply.Quiet;
    }
}
