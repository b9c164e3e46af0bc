using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Ответ на месте» or «Опубликовать ещё раз»: what a person saw, the desk believes.</summary>
internal sealed class ResolveAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Resolve;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is not ("stands" or "again"))
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var stands = press.Data.Arg == "stands";
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Resolve(stands), turn.Now);
        var said = stands ? "press.stands" : "press.again";
        if (outcome is Outcome.Done && turn.Session.Chats.Find(turn.Person.Contact, press.Message) is { Kind: Calls.Doubt })
            turn.Change(press.Message, new Html().Text($"№ {press.Subject.Id} · {turn.Words.Say(said)}"), Keyboard.None, press.Subject.Id);
        return outcome.Told(turn, press, said);
    }
}
