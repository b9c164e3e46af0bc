using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«В деле: 5»: the comments of the case, with «Отделить» where the person may.</summary>
internal sealed class CaseAct : IPressAct
{
    public string Verb => Verbs.Case;

    public Roles Who => Outcomes.Anybody;

    public bool NeedsFresh => false;

    public bool NeedsText => false;

    public Reply Run(Turn turn, Press press)
    {
        CaseSheet.Say(turn, press.Subject);
        return Reply.Quiet;
    }
}
