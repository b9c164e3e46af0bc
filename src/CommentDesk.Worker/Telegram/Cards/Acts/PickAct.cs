using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>Says which ticket a text without a target was for.</summary>
internal sealed class PickAct(Drafting drafting) : IPressAct
{
    public string Verb => Verbs.Pick;

    public Roles Who => Rights.Answerers;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        turn.Change(press.Message, null, Keyboard.None);
        if (Drafting.Held(turn) is not { } draft)
        {
            drafting.Await(turn, ticket);
            return Reply.Quiet;
        }

        var source = draft.Source?.Split('/') is [_, var message] ? message : null;
        return drafting.Written(turn, ticket.Id, draft, source) is Outcome.Refused refused
            ? Reply.No(turn.Spell(refused.Why), refused.Why.Key)
            : Reply.Quiet;
    }
}
