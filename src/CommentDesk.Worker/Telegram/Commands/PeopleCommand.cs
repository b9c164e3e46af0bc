using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class PeopleCommand(Desk desk) : IChatCommand
{
    public string Name => "people";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var sheet = PeopleSheet.Draw(turn, desk.Assigning);
        turn.Say(sheet.Text, sheet.Buttons);
    }
}
