using CommentDesk.People;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>/label: the next comment to label. /label споры is /disputes.</summary>
internal sealed class LabelCommand(Offering offering) : IChatCommand
{
    public string Name => "label";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        if (line.Args.ToLowerInvariant() is "споры" or "спор" or "disputes")
            DisputesCommand.Show(turn, offering);
        else
            offering.Next(turn);
    }
}
