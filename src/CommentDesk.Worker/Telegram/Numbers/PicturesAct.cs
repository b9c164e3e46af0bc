using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Pictures;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>«Графики» under the numbers: four messages, one chart each.</summary>
internal sealed class PicturesAct : IPressAct
{
    public string Verb => Verbs.StatsPictures;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        foreach (var chart in StatsCharts.All)
            turn.Session.Outbox.Add(StatsCalls.PictureFor(turn.Person, StatsQuestion.Of(press.Data), chart, turn.Now));
        return Reply.Done(turn.Words.Say("chart.making"));
    }
}
