using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Going away and coming back. What a person holds stays theirs; nothing new comes while they are away.</summary>
internal sealed class Duty(Desk desk)
{
    public void Away(Turn turn)
    {
        turn.Session.People.Save(turn.Person with { OnDuty = false });
        var open = turn.Session.Tickets.OpenOf(turn.Person.Id).Count;
        var back = Button.Sending(turn.Words.Say("button.dk"), ButtonData.Of(Verbs.Duty));
        var said = open == 0 ? turn.Words.Say("away.done") : turn.Words.Say("away.done_open", Number(turn, open));
        turn.Say(new Html().Text(said), Keyboard.Of([back]));
    }

    public void Back(Turn turn)
    {
        turn.Session.People.Save(turn.Person with { OnDuty = true });
        desk.Drain(turn.Session, turn.Now);
        turn.Say(Line.Of("back.done", Number(turn, turn.Session.Tickets.OpenOf(turn.Person.Id).Count)));
    }

    private static string Number(Turn turn, int number) => number.ToString(turn.Words.Culture);
}
