using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Взять».</summary>
internal sealed class TakeAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Take;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press) =>
        desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Take(), turn.Now).Told(turn, press, "press.taken");
}
