using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>«Выгрузить» under the numbers.</summary>
internal sealed class ExportAct : IPressAct
{
    public string Verb => Verbs.StatsExport;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        turn.Session.Outbox.Add(StatsCalls.ExportFor(turn.Person, StatsQuestion.Of(press.Data), ExportCommand.Xlsx, turn.Now));
        return Reply.Done(turn.Words.Say("export.making"));
    }
}
