using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Отменить» under a preview. Only the draft shown there is thrown away, never a newer one.</summary>
internal sealed class DiscardAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Discard;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var waiting = press.Subject.Stage.Unpublished ?? (press.Subject.Stage as Stage.OnApproval)?.Draft;
        var onCard = turn.Session.Chats.Find(turn.Person.Contact, press.Message) is { Kind: Calls.Card };
        if (turn.Refusal(press, new Command.Discard()) is { } no && !press.Subject.OwnsOrLeads(turn.Person))
            return no;
        if (waiting is null || waiting.Number != press.Data.DraftNumber)
        {
            if (!onCard)
                turn.Change(press.Message, null, Keyboard.None);
            return Reply.Done(turn.Words.Say("press.draft_gone"));
        }

        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Discard(), turn.Now);
        if (outcome is Outcome.Done done && !onCard)
            turn.Session.Outbox.Add(ChatCalls.PreviewEnding(turn.Person, done.Ticket.Id, press.Message, waiting, turn.Now));
        return outcome.Told(turn, press, "press.discarded");
    }
}
