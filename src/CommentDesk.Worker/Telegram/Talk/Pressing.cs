using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// Presses of buttons: first who, then whether they may, then whether the button is still true; only then the act.
/// A refused press changes nothing and leaves the button alive, and every press is answered.
/// </summary>
internal sealed class Pressing(IEnumerable<IPressAct> acts, ChatOptions options)
{
    /// <summary>The longest answer to a press.</summary>
    private const int LongestReply = 200;
    private readonly Dictionary<string, IPressAct> _acts = acts.ToDictionary(act => act.Verb);

    public void Pressed(IDeskSession session, Observation.ButtonPressed pressed, DateTimeOffset now)
    {
        var reply = session.People.FindByContact(pressed.Who.Contact) is { Staff: true } person
            ? Judged(new Turn(session, person, now, options), pressed)
            : Stranger(session, pressed, now);
        var text = reply.Text is { } said ? Html.Shorten(said, LongestReply) : null;
        session.Outbox.Add(ChatCalls.Answering(pressed.Who.Contact, new PressAnswer(pressed.Query, text, reply.Alert), now));
    }

    private Reply Stranger(IDeskSession session, Observation.ButtonPressed pressed, DateTimeOffset now)
    {
        session.People.Audit(null, pressed.Who.Contact, $"press {What(pressed)}", "chat.stranger_press", now);
        return Reply.No(Wording.In(options.Language).Say("chat.stranger_press"), "chat.stranger_press");
    }

    private Reply Judged(Turn turn, Observation.ButtonPressed pressed)
    {
        var reply = Answered(turn, pressed);
        turn.Audit($"press {What(pressed)}", reply.Outcome);
        return reply;
    }

    private Reply Answered(Turn turn, Observation.ButtonPressed pressed)
    {
        // Our buttons hang in private chats only; elsewhere the number of the message would name another one.
        if (pressed.Chat != pressed.Who.Contact)
            return No(turn, "chat.other_chat");
        if (!ButtonData.TryParse(pressed.Press, out var data) || _acts.GetValueOrDefault(data.Verb) is not { } act)
            return No(turn, "chat.old_button");
        if (!turn.Person.Is(act.Who))
            return Reply.No(Denial.Of(turn.Words, act.Who), "refuse.role");
        if (!act.AboutTicket)
            return act.Run(turn, new Press(data, pressed.Message, null));
        if (turn.Session.Tickets.Find(data.Ticket) is not { } ticket)
            return Reply.No(turn.Spell(Line.Of("refuse.no_ticket", data.Ticket.ToString())), "refuse.no_ticket");
        if (act.NeedsText && turn.Session.Comments.Find(ticket.Comment) is { ErasedAt: not null })
        {
            turn.RefreshCard(ticket.Id);
            return Reply.No(turn.Spell(Line.Of("refuse.erased", ticket.Id.ToString())), "refuse.erased");
        }

        if (act.NeedsFresh && ChangedByOthers(turn, ticket, data) is { } line)
        {
            turn.RefreshCard(ticket.Id);
            if (ticket.Stage.Unpublished is { } draft && ticket.Owns(turn.Person))
                turn.Session.Outbox.Add(Calls.PreviewFor(turn.Person, ticket.Id, draft, turn.Now));
            if (ticket.Stage is Stage.OnApproval && turn.Session.Chats.Latest(turn.Person.Id, ticket.Id, Calls.Approval) is not null)
                turn.Session.Outbox.Add(Calls.ApprovalFor(turn.Person, ticket.Id, turn.Now));
            return Reply.No(Changed(turn, line), "press.changed");
        }

        return act.Run(turn, new Press(data, pressed.Message, ticket));
    }

    private static HistoryLine? ChangedByOthers(Turn turn, Ticket ticket, ButtonData data) => ticket.Version == data.Version
        ? null
        : turn.Session.Tickets.History(ticket.Id).LastOrDefault(line =>
            line.Version > data.Version && (line.What == Happenings.Edited || (line.By is { } by && by != turn.Person.Id)));

    private static string Changed(Turn turn, HistoryLine line)
    {
        var what = turn.Words.Say($"happened.{line.What}");
        return line.By is { } by
            ? turn.Words.Say("press.changed", what, turn.NameOf(by), turn.At(line.At))
            : turn.Words.Say("press.changed_by_desk", what, turn.At(line.At));
    }

    private static Reply No(Turn turn, string key) => Reply.No(turn.Words.Say(key), key);

    /// <summary>For the audit: codes only, whatever was sent instead of a button's data is not kept.</summary>
    private static string What(Observation.ButtonPressed pressed) => ButtonData.TryParse(pressed.Press, out var data) ? data.ToString() : "?";
}
