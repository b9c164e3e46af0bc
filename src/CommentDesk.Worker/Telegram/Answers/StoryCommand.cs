using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>/story 12.</summary>
internal sealed class StoryCommand(StorySheet sheet) : IChatCommand
{
    public string Name => "story";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (Asking.Numbered(line.Args).Ticket is not { } id)
            turn.Say(Line.Of("story.usage"));
        else if (turn.Session.Tickets.Find(id) is { } ticket)
            sheet.Show(turn, ticket);
        else
            turn.Say(Line.Of("refuse.no_ticket", id.ToString()));
    }
}
