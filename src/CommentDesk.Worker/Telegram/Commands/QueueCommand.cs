using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/queue: what the person holds, and what nobody holds as far as they may take it.</summary>
internal sealed class QueueCommand(Desk desk) : IChatCommand
{
    private const int Shown = 12;

    public string Name => "queue";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var own = TicketLine.ByDue(turn, turn.Session.Tickets.OpenOf(turn.Person.Id));
        var free = TicketLine.ByDue(turn, turn.Session.Tickets.WithoutOwner(200).Where(ticket => MayTake(turn.Person, ticket)));
        var gathered = turn.Person.Is(Rights.Sorters) ? turn.Session.Reviews.GatheredNow() : default;
        if (own.Count == 0 && free.Count == 0 && gathered.Count == 0)
        {
            turn.Say(Line.Of("queue.empty"));
            return;
        }

        var html = new Html();
        List(turn, html, own, "queue.own", null);
        List(turn, html, free, "queue.free", ticket => Why(turn, ticket));
        if (gathered is { Since: { } since })
            html.Text(turn.Words.Say("queue.gathered", gathered.Count.ToString(turn.Words.Culture), turn.At(since))).Line().Line();
        var buttons = own.Take(Shown).Concat(free.Take(Shown))
            .Select(ticket => Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Show)));
        turn.Say(html.Text(turn.Words.Say("queue.hint")), Keyboard.Grid(buttons, 4));
    }

    internal static bool MayTake(Person person, Ticket ticket) =>
        ticket.Stage is Stage.Triage ? person.Is(Rights.Sorters) : person.Is(Rights.HandlersOf(ticket.Verdict.Label));

    /// <summary>What keeps a ticket waiting now, which may be another reason than when it began to wait.</summary>
    private string Why(Turn turn, Ticket ticket)
    {
        var next = desk.Next(turn.Session, ticket, ticket.Verdict, turn.Now);
        return turn.Spell(next.Person is null ? next.Why : ticket.Why);
    }

    private static void List(Turn turn, Html html, IReadOnlyList<Ticket> tickets, string title, Func<Ticket, string>? why)
    {
        if (tickets.Count == 0)
            return;
        html.Bold(turn.Words.Say(title, tickets.Count.ToString(turn.Words.Culture))).Line();
        foreach (var ticket in tickets.Take(Shown))
        {
            html.Text(TicketLine.Of(turn, ticket)).Line();
            if (why is not null)
                html.Italic(turn.Words.Say("queue.why", why(ticket))).Line();
        }

        if (tickets.Count > Shown)
            html.Italic(turn.Words.Say("list.more", (tickets.Count - Shown).ToString(turn.Words.Culture))).Line();
        html.Line();
    }
}
