using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class PeopleCommand : IChatCommand
{
    public string Name => "people";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var sheet = PeopleSheet.Draw(turn);
        turn.Say(sheet.Text, sheet.Buttons);
    }
}
