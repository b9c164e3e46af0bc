using System.Globalization;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>An approver's remark: the words go back to their writer, who alone hears it.</summary>
internal sealed class RemarkAsked(Desk desk) : IAsked
{
    public const string Name = "ask-remark";

    /// <summary>A remark is a hint to a colleague, not a letter.</summary>
    private const int Longest = 1000;

    public string Kind => Name;

    public void Heard(Turn turn, Observation.PersonSaid said, TicketId? ticket, string? detail)
    {
        if (ticket is not { } id)
            return;
        var draft = int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var outcome = desk.Do(turn.Session, id, turn.Person, new Command.SendBack(draft, Html.Shorten(said.Text!.Trim(), Longest)), turn.Now);
        turn.Audit($"send back {id}", outcome is Outcome.Refused no ? no.Why.Key : "ok");
        if (outcome is not Outcome.Refused)
        {
            turn.Session.Chats.StopExpecting(turn.Person.Id);
            Approvals.EndStale(turn.Session, turn.Person, id, turn.Now);
        }

        turn.Say(outcome switch
        {
            Outcome.Refused refused => refused.Why,
            Outcome.Already => Line.Of("refuse.no_approval"),
            _ => Line.Of("approval.sent_back", id.ToString()),
        }, replyTo: said.Message);
    }
}
