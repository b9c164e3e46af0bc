using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>Shows a ticket from a list as a new card.</summary>
internal sealed class ShowAct : IPressAct
{
    public string Verb => Verbs.Show;

    public Roles Who => Outcomes.Anybody;

    public bool NeedsFresh => false;

    public bool NeedsText => false;

    public Reply Run(Turn turn, Press press)
    {
        turn.ShowCard(press.Subject.Id);
        return Reply.Quiet;
    }
}
