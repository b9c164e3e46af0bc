using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«На доработку» under words that wait for approval: asks what is to be changed.</summary>
internal sealed class SendBackAct : IPressAct
{
    public string Verb => Verbs.SendBack;

    public Roles Who => Rights.Approvers;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Refusal(press, new Command.SendBack(press.Data.DraftNumber, null)) is { } no)
            return no;
        var number = press.Subject.Id.ToString();
        turn.Ask(
            RemarkAsked.Name, press.Subject.Id, press.Data.Arg, new Html().Text(turn.Words.Say("approval.remark", number, turn.NameOf(press.Subject.Stage.Owner))),
            turn.Words.Say("approval.remark_hint", number));
        return Reply.Quiet;
    }
}
