using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class InviteAct(Inviting inviting) : IPressAct
{
    public string Verb => Verbs.Invite;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (RoleNames.Parse(press.Data.Arg) is not { } role)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        inviting.Invite(turn, role);
        return Reply.Quiet;
    }
}
