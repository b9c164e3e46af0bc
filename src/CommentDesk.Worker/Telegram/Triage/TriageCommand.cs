using CommentDesk.People;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>/triage: what the model is unsure of, one after another.</summary>
internal sealed class TriageCommand(SortingQueue queue) : IChatCommand
{
    public string Name => "triage";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var sheet = queue.Next(turn);
        turn.Say(sheet.Text, sheet.Buttons, kind: "sorting");
    }
}
