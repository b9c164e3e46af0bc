using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Отделить»: the comment is a matter of its own after all.</summary>
internal sealed class SplitAct(Casework cases) : IPressAct
{
    public string Verb => Verbs.Split;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press) =>
        cases.Split(turn.Session, press.Subject.Id, turn.Person, turn.Now).Told(turn, press, "press.split");
}
