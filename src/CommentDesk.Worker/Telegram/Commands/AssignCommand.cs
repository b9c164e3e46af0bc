using System.Globalization;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/assign [№ [@handle|id]]: without a number the tickets without owner, without a person the people to choose from.</summary>
internal sealed class AssignCommand(Desk desk) : IChatCommand
{
    private const int Shown = 12;

    public string Name => "assign";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var words = line.Words.Where(word => word != "№").ToList();
        if (words.Count == 0)
            List(turn);
        else if (!long.TryParse(words[0].TrimStart('№', '#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            turn.Say(Line.Of("assign.usage"));
        else if (turn.Session.Tickets.Find(new TicketId(number)) is not { } ticket)
            turn.Say(Line.Of("refuse.no_ticket", number.ToString(CultureInfo.InvariantCulture)));
        else if (words.Count == 1)
            Ask(turn, ticket);
        else if (Find(turn, words[1]) is { } person)
            Give(turn, ticket, person);
        else
            turn.Say(Line.Of("refuse.no_person"));
    }

    internal static Keyboard People(Turn turn, Ticket ticket) => Keyboard.Grid(
        Colleagues.Of(turn, ticket.Stage.Owner)
            .Select(one => Button.Sending(one.Text, ButtonData.About(ticket, Verbs.Assign, one.Person.Id.ToString()))),
        2);

    private void Give(Turn turn, Ticket ticket, Person person)
    {
        var outcome = desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Transfer(person), turn.Now);
        turn.Audit($"assign {ticket.Id} to @{person.Id}", outcome is Outcome.Refused no ? no.Why.Key : "ok");
        turn.Say(outcome is Outcome.Refused refused ? refused.Why : Line.Of("assign.done", ticket.Id.ToString(), $"@{person.Id}"));
    }

    private static void Ask(Turn turn, Ticket ticket)
    {
        var people = People(turn, ticket);
        if (people.Rows.Count == 0)
            turn.Say(Line.Of("press.nobody_free"));
        else
            turn.Say(new Html().Text(TicketLine.Of(turn, ticket)).Line().Text(turn.Words.Say("assign.whom")), people, ticket.Id);
    }

    private static void List(Turn turn)
    {
        var free = turn.Session.Tickets.WithoutOwner(Shown);
        if (free.Count == 0)
        {
            turn.Say(Line.Of("assign.none"));
            return;
        }

        var html = new Html().Bold(turn.Words.Say("assign.title")).Line();
        foreach (var ticket in free)
            html.Text(TicketLine.Of(turn, ticket)).Line();
        turn.Say(html, Keyboard.Grid(free.Select(ticket => Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Assign))), 4));
    }

    private static Person? Find(Turn turn, string word) => turn.Session.People.All().FirstOrDefault(person =>
        person.Contact == word || string.Equals(person.Handle, word.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
}
