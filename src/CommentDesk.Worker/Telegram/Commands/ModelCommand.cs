using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/model: what judges now, and how many lessons wait for it.</summary>
internal sealed class ModelCommand : IChatCommand
{
    public string Name => "model";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var html = new Html().Text(turn.Session.Facts.Get("model.id") is { Length: > 0 } model
            ? turn.Words.Say("model.id", model)
            : turn.Words.Say("model.none"));
        turn.Say(html.Line().Text(turn.Words.Say("model.lessons", turn.Session.Lessons.Count().ToString(turn.Words.Culture))));
    }
}
