using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>A digest switched on (1) or off (0); pressed twice it stays so.</summary>
internal sealed class DigestAct(DigestPlan plan) : IPressAct
{
    public string Verb => Verbs.Digest;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is not { } kind || !DigestPlan.Kinds.Contains(kind))
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        Subscriptions.Switch(turn.Session, turn.Person, kind, press.Data.Number == 1);
        var sheet = DigestCommand.Draw(turn, plan);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
