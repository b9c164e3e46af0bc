using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>«Вернуться на смену».</summary>
internal sealed class DutyAct(Duty duty) : IPressAct
{
    public string Verb => Verbs.Duty;

    public Roles Who => Rights.Answerers;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        turn.Change(press.Message, null, Keyboard.None);
        duty.Back(turn);
        return Reply.Quiet;
    }
}
