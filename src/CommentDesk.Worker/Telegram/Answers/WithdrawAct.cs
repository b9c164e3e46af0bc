using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«Удалить ответ»: asked once more, because everybody may have read it already.</summary>
internal sealed class WithdrawAct(Desk desk) : IPressAct
{
    private const string Surely = "yes";

    public string Verb => Verbs.Withdraw;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg == Surely)
            return desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Withdraw(), turn.Now).Told(turn, press, "press.withdrawing");
        if (turn.Refusal(press, new Command.Withdraw()) is { } no)
            return no;
        Menus.Show(turn, press, Keyboard.Of([Button.Sending(turn.Words.Say("button.wd_surely"), ButtonData.About(press.Subject, Verbs.Withdraw, Surely))]));
        return Reply.Quiet;
    }
}
