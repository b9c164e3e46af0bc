using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>«Остальное без ответа»: closes what is left of a digest, but nothing the author has changed since it was read.</summary>
internal sealed class RestAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Rest;

    public Roles Who => Rights.Sorters;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Reviews.Find(new(press.Data.Number)) is not { Kind: ReviewKind.Digest } review || review.Person != turn.Person.Id)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (press.Data.Arg == DigestSheet.More)
        {
            turn.Change(press.Message, null, DigestSheet.Reasons(turn, review));
            return Reply.Quiet;
        }

        if (press.Data.Arg is not { } reason || !NoReplyReasons.All.Contains(reason))
        {
            Reviewing.Redraw(turn.Session, review, turn.Now);
            return press.Data.Arg == "back" ? Reply.Quiet : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        }

        return Close(turn, review, reason);
    }

    private Reply Close(Turn turn, Review review, string reason)
    {
        var (closed, changed) = (0, 0);
        foreach (var item in turn.Session.Reviews.Items(review.Id))
        {
            if (turn.Session.Tickets.Find(item.Ticket) is not { Stage: Stage.Gathered } || turn.Session.Comments.Find(item.Comment) is not { } comment)
                continue;
            if (comment.Revision != item.Revision)
            {
                turn.Session.Reviews.Reread(review.Id, item.Ticket, comment.Revision);
                changed++;
            }
            else if (desk.Do(turn.Session, item.Ticket, turn.Person, new Command.Dismiss(reason), turn.Now) is Outcome.Done)
            {
                closed++;
            }
        }

        Reviewing.Redraw(turn.Session, review, turn.Now);
        if (changed > 0)
            return Reply.No(turn.Words.Say("gathered.changed", $"{closed}", $"{changed}"), "gathered.changed");
        return Reply.Done(turn.Words.Say(closed > 0 ? "gathered.closed" : "press.already", $"{closed}"));
    }
}
