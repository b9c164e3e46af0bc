using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>«Отозвать» under an invitation: the link stops working, and the message no longer shows it.</summary>
internal sealed class RevokeAct : IPressAct
{
    public string Verb => Verbs.Revoke;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is not { Length: Invite.Mark } mark)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var key = turn.Session.People.RevokeInvite(mark, turn.Now) ? "invite.revoked" : "invite.over";
        turn.Change(press.Message, new Html().Text(turn.Words.Say(key)), Keyboard.None);
        return Reply.Done(turn.Words.Say(key));
    }
}
