using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«История».</summary>
internal sealed class StoryAct(StorySheet sheet) : IPressAct
{
    public string Verb => Verbs.Story;

    public Roles Who => Outcomes.Anybody;

    public bool NeedsFresh => false;

    public bool NeedsText => false;

    public Reply Run(Turn turn, Press press)
    {
        sheet.Show(turn, press.Subject);
        return Reply.Quiet;
    }
}
