using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>
/// Takes a role away. Tickets the person has not begun and may no longer handle go to others at once; those in work are
/// named to the admin, who transfers them. The last administrator stays.
/// </summary>
internal sealed class RemoveAct(Reach reach) : IPressAct
{
    public string Verb => Verbs.Remove;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.People.Find(new PersonId(press.Data.Number)) is not { } person)
            return No(turn, "refuse.no_person");
        if (RoleNames.Parse(press.Data.Arg) is not { } role || !person.Is(role))
            return No(turn, "refuse.no_role");
        if (role == Roles.Admin && turn.Session.People.All().Count(one => one.Is(Roles.Admin)) == 1)
            return No(turn, "refuse.last_admin");
        if (turn.Options.Staff.GetValueOrDefault(person.Contact).HasFlag(role))
            return No(turn, "refuse.role_by_settings");
        var left = Remove(turn, person, role);
        var sheet = PeopleSheet.Draw(turn);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Done(turn.Words.Say("people.removed", turn.Words.Say($"role.{role.Code()}"), left.Name));
    }

    private Person Remove(Turn turn, Person person, Roles role)
    {
        var left = person with { Roles = person.Roles & ~role };
        turn.Session.People.Save(left);
        var stuck = reach.Release(turn.Session, left, ticket => Handles(left, ticket), turn.Now);
        if (stuck.Count > 0)
            turn.Say(Line.Of("people.holds", $"@{left.Id}", Reach.Numbers(stuck)));
        turn.Session.Outbox.Add(ChatCalls.CommandsFor(left, turn.Now));
        turn.Session.Outbox.Add(ChatCalls.Saying(
            left.Contact, left.Id, new Html().Text(Wording.In(left.Language).Say("tell.role_removed", $"#role.{role.Code()}")), turn.Now));
        return left;
    }

    private static bool Handles(Person person, Ticket ticket) =>
        ticket.Stage is Stage.Triage ? person.Is(Rights.Sorters) : person.Is(Rights.HandlersOf(ticket.Verdict.Label));

    private static Reply No(Turn turn, string key) => Reply.No(turn.Words.Say(key), key);
}
