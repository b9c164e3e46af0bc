using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/label: the next least certain comment.</summary>
internal sealed class LabelCommand : IChatCommand
{
    public string Name => "label";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => Offer(turn);

    public static void Offer(Turn turn)
    {
        if (LabelSheet.Next(turn) is { } sheet)
            turn.Say(sheet.Text, sheet.Buttons, kind: "label");
        else
            turn.Say(Line.Of("label.none"));
    }
}
