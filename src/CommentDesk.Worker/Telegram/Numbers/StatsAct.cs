using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Another period or another sheet in the same message.</summary>
internal sealed class StatsAct : IPressAct
{
    public string Verb => Verbs.Stats;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        turn.Session.Outbox.Add(StatsCalls.SheetFor(turn.Person, StatsQuestion.Of(press.Data), turn.Now, press.Message));
        return Reply.Quiet;
    }
}
