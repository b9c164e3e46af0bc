using System.Globalization;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>A lead gives a ticket to somebody from a list.</summary>
internal sealed class AssignAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Assign;

    public Roles Who => Rights.Leads;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (press.Data.Arg is null)
            return Ask(turn, press);
        if (!long.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || turn.Session.People.Find(new PersonId(id)) is not { } person)
            return Reply.No(turn.Words.Say("refuse.no_person"), "refuse.no_person");
        var outcome = desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Transfer(person), turn.Now);
        if (outcome is Outcome.Refused refused)
            return Reply.No(turn.Spell(refused.Why), refused.Why.Key);
        var done = Line.Of("assign.done", ticket.Id.ToString(), $"@{person.Id}");
        turn.Change(press.Message, new Html().Text(turn.Spell(done)), Keyboard.None, ticket.Id);
        return Reply.Done(turn.Spell(done));
    }

    private static Reply Ask(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (Colleagues.Of(turn, ticket.Stage.Owner) is [var first, ..] && turn.Refusal(press, new Command.Transfer(first.Person)) is { } no)
            return no;
        var people = AssignCommand.People(turn, ticket);
        if (people.Rows.Count == 0)
            return Reply.No(turn.Words.Say("press.nobody_free"), "press.nobody_free");
        turn.Say(new Html().Text(TicketLine.Of(turn, ticket)).Line().Text(turn.Words.Say("assign.whom")), people, ticket.Id);
        return Reply.Quiet;
    }
}
