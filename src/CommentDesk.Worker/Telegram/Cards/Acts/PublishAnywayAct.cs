using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Всё равно опубликовать»: the person was told whose data the answer shows and means it; the audit keeps who did.</summary>
internal sealed class PublishAnywayAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.PublishAnyway;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (PublishAct.Unfilled(turn, press) is { } no)
            return no;
        if (PublishAct.Stopping(turn, press).Length > 0)
            turn.Audit($"publish personal data {press.Subject.Id}", "ok");
        return PublishAct.Publish(desk, turn, press);
    }
}
