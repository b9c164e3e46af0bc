using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/invite [роль].</summary>
internal sealed class InviteCommand(Inviting inviting) : IChatCommand
{
    public string Name => "invite";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (RoleNames.Parse(line.Args) is { } role)
        {
            inviting.Invite(turn, role);
            return;
        }

        var roles = RoleNames.All.Select(one => Button.Sending(turn.Words.Say($"role.{one.Code()}"), ButtonData.Of(Verbs.Invite, 0, 0, one.Code())));
        turn.Say(new Html().Text(turn.Words.Say("invite.which")), Keyboard.Column(roles));
    }
}
