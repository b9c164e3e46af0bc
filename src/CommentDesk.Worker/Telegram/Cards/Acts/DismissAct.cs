using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Закрыть без ответа»: closed with a reason.</summary>
internal sealed class DismissAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Dismiss;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is { } reason)
            return desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Dismiss(reason), turn.Now).Told(turn, press, "press.dismissed");
        if (turn.Refusal(press, new Command.Dismiss(NoReplyReasons.All[0])) is { } no)
            return no;
        Menus.Show(turn, press, Menus.Choices(turn, press, Verbs.Dismiss, NoReplyReasons.All, "noreply"));
        return Reply.Quiet;
    }
}
