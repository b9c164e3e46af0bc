using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class BackCommand(Duty duty) : IChatCommand
{
    public string Name => "back";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => duty.Back(turn);
}
