using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Передать»: first the people with what they hold, then the transfer.</summary>
internal sealed class TransferAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Transfer;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is null)
            return Menu(turn, press);
        if (!long.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || turn.Session.People.Find(new PersonId(id)) is not { } person)
            return Reply.No(turn.Words.Say("refuse.no_person"), "refuse.no_person");
        return desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Transfer(person), turn.Now).Told(turn, press, "press.transferred");
    }

    private static Reply Menu(Turn turn, Press press)
    {
        var colleagues = Colleagues.Of(turn, press.Subject.Stage.Owner);
        if (turn.Refusal(press, new Command.Transfer(colleagues.Count > 0 ? colleagues[0].Person : turn.Person)) is { } no)
            return no;
        var buttons = colleagues
            .Select(one => Button.Sending(one.Text, ButtonData.About(press.Subject, Verbs.Transfer, one.Person.Id.ToString())))
            .ToList();
        if (buttons.Count == 0)
            return Reply.No(turn.Words.Say("press.nobody_free"), "press.nobody_free");
        Menus.Show(turn, press, Keyboard.Grid(buttons, 2));
        return Reply.Quiet;
    }
}
