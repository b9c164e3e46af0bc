using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>/disputes: a lead decides, a trainer votes where they have a say.</summary>
internal sealed class DisputesCommand(Offering offering) : IChatCommand
{
    public string Name => "disputes";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line) => Show(turn, offering);

    public static void Show(Turn turn, Offering offering)
    {
        var open = Disputing.Open(turn);
        if (turn.Person.Is(Rights.Leads))
            ShowToLead(turn, open);
        else if (open.Count == 0)
            turn.Say(Line.Of("dispute.none"));
        else if (Disputing.Next(turn) is null)
            turn.Say(Line.Of("dispute.not_yours", $"{open.Count}"));
        else
            offering.Next(turn);
    }

    public static void ShowToLead(Turn turn, IReadOnlyList<Dispute> open)
    {
        foreach (var dispute in open)
        {
            if (turn.Session.Tickets.Find(dispute.Ticket) is not { } ticket)
                continue;
            var sheet = DisputeSheet.ForLead(turn, ticket, dispute, open.Count);
            turn.Say(sheet.Text, sheet.Buttons, kind: "label");
            return;
        }

        turn.Say(Line.Of("dispute.none"));
    }
}
