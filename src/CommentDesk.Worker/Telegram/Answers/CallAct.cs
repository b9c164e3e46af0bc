using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«Промежуточный» ⇄ «Итоговый» under a preview: the words stay, the final answer is owed or not.</summary>
internal sealed class CallAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Call;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var interim = press.Data.Arg?.EndsWith("-i", StringComparison.Ordinal) == true;
        return desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Call(press.Data.DraftNumber, interim), turn.Now)
            .Told(turn, press, interim ? "press.called_interim" : "press.called_final");
    }
}
