using CommentDesk.People;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Finding;

/// <summary>/audit [@name] [21.11]: who did or asked what, allowed or refused.</summary>
internal sealed class AuditCommand : IChatCommand
{
    private const int Longest = 100;

    public string Name => "audit";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var asked = Html.Shorten(line.Args, Longest);
        var sheet = AuditSheet.Of(turn, asked, 0);
        turn.Session.Outbox.Add(ChatCalls.Saying(turn.Person.Contact, turn.Person.Id, sheet.Text, turn.Now, sheet.Buttons, kind: AuditAct.Kind, mark: asked));
    }
}
