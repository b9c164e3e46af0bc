using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/overdue: whose answers are late, and by how much.</summary>
internal sealed class OverdueCommand(OverdueSheet sheet) : IChatCommand
{
    public string Name => "overdue";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var drawn = sheet.Draw(turn, 0);
        turn.Say(drawn.Text, drawn.Buttons);
    }
}
