using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

internal sealed class HelpCommand : IChatCommand
{
    public string Name => "help";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var html = new Html().Bold(turn.Words.Say("help.title", Welcome.Roles(turn, turn.Person))).Line();
        foreach (var command in CommandMenu.For(turn.Person))
            html.Text($"/{command.Command} — {command.Description}").Line();
        if (turn.Person.Is(Rights.Answerers))
            html.Line().Text(turn.Words.Say("help.answering"));
        turn.Say(html);
    }
}
