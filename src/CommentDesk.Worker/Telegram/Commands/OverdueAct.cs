using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Another page of /overdue, or the same once more, in the same message.</summary>
internal sealed class OverdueAct(OverdueSheet sheet) : IPressAct
{
    public string Verb => Verbs.Overdue;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var drawn = sheet.Draw(turn, press.Data.Number);
        turn.Change(press.Message, drawn.Text, drawn.Buttons);
        return Reply.Quiet;
    }
}
