using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Training;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/model: what judges now, the lessons that wait for it, and the models before it.</summary>
internal sealed class ModelCommand(RetrainingPlan plan) : IChatCommand
{
    public string Name => "model";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => turn.Say(ModelSheet.Draw(turn, plan));
}
