using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/next: what is due first, first of the person's own, then of those without owner. No choosing.</summary>
internal sealed class NextCommand(Desk desk) : IChatCommand
{
    public string Name => "next";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var own = TicketLine.ByDue(turn, turn.Session.Tickets.OpenOf(turn.Person.Id)).FirstOrDefault(ticket => ticket.Stage is Stage.Assigned or Stage.Triage);
        if (own is not null)
        {
            if (own.Stage is Stage.Assigned)
                desk.Do(turn.Session, own.Id, turn.Person, new Command.Take(), turn.Now);
            turn.ShowCard(own.Id);
            return;
        }

        foreach (var ticket in TicketLine.ByDue(turn, turn.Session.Tickets.WithoutOwner(100).Where(ticket => QueueCommand.MayTake(turn.Person, ticket))))
        {
            if (Got(turn, ticket) is not Outcome.Done)
                continue;
            turn.ShowCard(ticket.Id);
            return;
        }

        turn.Say(Line.Of("next.nothing"));
    }

    private Outcome Got(Turn turn, Ticket ticket) => ticket.Stage is Stage.Triage
        ? desk.Do(turn.Session, ticket.Id, null, new Command.Place(new Choice(turn.Person.Id, Line.Of("why.next"))), turn.Now)
        : desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Take(), turn.Now);
}
