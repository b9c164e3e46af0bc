using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Ответить»: takes what nobody works on, and waits for the text.</summary>
internal sealed class AnswerAct(Desk desk, Drafting drafting) : IPressAct
{
    public string Verb => Verbs.Answer;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        if (ticket.Stage is Stage.Waiting or Stage.Gathered or Stage.Assigned)
            desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Take(), turn.Now);
        drafting.Await(turn, ticket);
        return Reply.Quiet;
    }
}
