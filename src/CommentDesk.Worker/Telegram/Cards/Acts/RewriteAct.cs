using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Изменить» under a preview: the next text replaces the draft.</summary>
internal sealed class RewriteAct(Drafting drafting) : IPressAct
{
    public string Verb => Verbs.Rewrite;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        drafting.Await(turn, press.Subject);
        return Reply.Quiet;
    }
}
