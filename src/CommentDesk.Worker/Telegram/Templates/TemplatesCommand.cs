using CommentDesk.People;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>/templates: one's own and everybody's prepared answers.</summary>
internal sealed class TemplatesCommand : IChatCommand
{
    public string Name => "templates";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var sheet = TemplateSheet.List(turn);
        turn.Say(sheet.Text, sheet.Buttons);
    }
}
