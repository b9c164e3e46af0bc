using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Опубликовать» under a preview: exactly the draft that was shown.</summary>
internal sealed class PublishAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Publish;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var number = int.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Publish(number), turn.Now);
        if (outcome is Outcome.Done done)
            turn.Session.Outbox.Add(ChatCalls.PreviewEnding(turn.Person, done.Ticket.Id, press.Message, Previews.DraftOf(done.Ticket), turn.Now));
        return outcome.Told(turn, press, "press.publishing");
    }
}
