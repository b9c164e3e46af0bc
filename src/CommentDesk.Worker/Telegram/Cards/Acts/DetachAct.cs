using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Убрать фото» under a preview: the words stay and are shown anew; a file that stood alone leaves nothing.</summary>
internal sealed class DetachAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Detach;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var shown = press.Subject.Stage.Unpublished;
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Detach(press.Data.DraftNumber), turn.Now);
        if (outcome is not Outcome.Done { Ticket.Stage.Unpublished: null })
            return outcome.Told(turn, press, "press.detached");
        turn.Session.Outbox.Add(ChatCalls.PreviewEnding(turn.Person, press.Subject.Id, press.Message, shown, turn.Now));
        return outcome.Told(turn, press, "press.discarded");
    }
}
