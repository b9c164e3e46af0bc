using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>/approve: what waits for a second person, the longest waiting first.</summary>
internal sealed class ApproveCommand : IChatCommand
{
    private const int Shown = 12;

    public string Name => "approve";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var waiting = turn.Session.Tickets.OnApproval(Shown + 1);
        if (waiting.Count == 0)
        {
            turn.Say(Line.Of("approve.none"));
            return;
        }

        var html = new Html().Bold(turn.Words.Say("approve.title")).Line();
        foreach (var ticket in waiting.Take(Shown))
            html.Text(TicketLine.Of(turn, ticket)).Line()
                .Text(turn.Words.Say("approve.line", turn.NameOf(ticket.Stage.Owner), turn.Words.Say($"approval.{((Stage.OnApproval)ticket.Stage).Rule}"))).Line();
        if (waiting.Count > Shown)
            html.Italic(turn.Words.Say("approve.more")).Line();
        turn.Say(html, Keyboard.Grid(waiting.Take(Shown).Select(ticket => Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Approval))), 4));
    }
}
