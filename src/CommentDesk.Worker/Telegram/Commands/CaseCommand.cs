using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/case 12: all comments of a case.</summary>
internal sealed class CaseCommand : IChatCommand
{
    public string Name => "case";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (MergeCommand.Numbers(line) is not [var id])
            turn.Say(Line.Of("case.usage"));
        else if (turn.Session.Tickets.Find(id) is not { } ticket)
            turn.Say(Line.Of("refuse.no_ticket", id.ToString()));
        else
            CaseSheet.Say(turn, ticket);
    }
}
