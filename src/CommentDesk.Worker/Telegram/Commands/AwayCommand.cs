using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/away [до пятницы | 24.11-30.11 | 3 дня] [за меня @marina].</summary>
internal sealed class AwayCommand(Duty duty) : IChatCommand
{
    public string Name => "away";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => duty.Away(turn, line.Args);
}
