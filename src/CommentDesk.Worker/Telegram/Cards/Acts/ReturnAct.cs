using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Вернуть»: the reason, then the desk gives the ticket to somebody else.</summary>
internal sealed class ReturnAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Return;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (press.Data.Arg is { } reason)
        {
            var next = desk.Next(turn.Session, ticket, ticket.Verdict, turn.Now, turn.Person.Id);
            return desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Return(reason, next), turn.Now).Told(turn, press, "press.returned");
        }

        if (turn.Refusal(press, new Command.Return(ReturnReasons.All[0], new Choice(null, ticket.Why))) is { } no)
            return no;
        Menus.Show(turn, press, Menus.Choices(turn, press, Verbs.Return, ReturnReasons.All, "return"));
        return Reply.Quiet;
    }
}
