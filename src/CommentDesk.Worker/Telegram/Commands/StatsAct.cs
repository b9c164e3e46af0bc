using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Another period in the same message.</summary>
internal sealed class StatsAct : IPressAct
{
    public string Verb => Verbs.Stats;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var channel = press.Data.Number == 0 ? null : turn.Session.Comments.FindChannel(new ChannelId(press.Data.Number));
        var sheet = StatsSheet.Draw(turn, press.Data.Arg ?? "today", channel);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
