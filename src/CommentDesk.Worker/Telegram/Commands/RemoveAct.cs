using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>
/// Takes a role away. The last administrator stays, and so does whoever the settings name.
/// </summary>
internal sealed class RemoveAct(Dismissal dismissal, Desk desk) : IPressAct
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
        var left = dismissal.Remove(turn, person, role);
        var sheet = PeopleSheet.Draw(turn, desk.Assigning);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Done(turn.Words.Say("people.removed", turn.Words.Say($"role.{role.Code()}"), left.Name));
    }

    private static Reply No(Turn turn, string key) => Reply.No(turn.Words.Say(key), key);
}
