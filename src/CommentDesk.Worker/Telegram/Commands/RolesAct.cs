using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>From the list of people to one of them, and back.</summary>
internal sealed class RolesAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Roles;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var person = press.Data.Number == 0 ? null : turn.Session.People.Find(new PersonId(press.Data.Number));
        var sheet = person is null ? PeopleSheet.Draw(turn, desk.Assigning) : PeopleSheet.One(turn, person);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
