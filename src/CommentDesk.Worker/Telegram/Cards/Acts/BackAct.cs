using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«← Назад»: the card's own buttons again, as they are now.</summary>
internal sealed class BackAct(CardReader reader) : IPressAct
{
    public string Verb => Verbs.Back;

    public Roles Who => Outcomes.Anybody;

    public bool NeedsFresh => false;

    public bool NeedsText => false;

    public Reply Run(Turn turn, Press press)
    {
        if (Reviews.Under(turn, press.Message) is { } review)
            Reviewing.Redraw(turn.Session, review, turn.Now);
        else if (reader.Read(turn.Session, press.Subject.Id, turn.Person, turn.Now) is { } view)
            turn.Change(press.Message, null, CardButtons.Of(view), press.Subject.Id);
        return Reply.Quiet;
    }
}
