using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class AwayCommand(Duty duty) : IChatCommand
{
    public string Name => "away";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => duty.Away(turn);
}
