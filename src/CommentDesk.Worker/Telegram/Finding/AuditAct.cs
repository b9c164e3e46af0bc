using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>Another page of the audit in the same message.</summary>
internal sealed class AuditAct : IPressAct
{
    public const string Kind = "audit";

    public string Verb => Verbs.Audit;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Chats.Find(turn.Person.Contact, press.Message) is not { Kind: Kind, Mark: { } asked })
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var sheet = AuditSheet.Of(turn, asked, (int)Math.Min(press.Data.Number, int.MaxValue));
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
