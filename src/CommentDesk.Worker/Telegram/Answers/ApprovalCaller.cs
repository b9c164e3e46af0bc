using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>
/// Shows an approver the exact words, why they are asked, what the linter says and what changed meanwhile. When the words wait no
/// more, the message loses its buttons and says what became of them.
/// </summary>
internal sealed class ApprovalCaller(IDeskStore store, Speaker speaker, Reach reach, ChatOptions options, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Approval, ChatCalls.EndApproval];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => call.Kind == Calls.Approval ? Asking(session, call) : Ending(session, call), cancel) is not { } said)
            return new Delivery.Sent("");
        if (said.Held is { } held)
        {
            var edited = said.Face is { } changed
                ? await changed.Redraw(speaker, said.Chat, held, said.Buttons, cancel)
                : await speaker.EditButtons(said.Chat, held, said.Buttons, cancel);
            if (edited is not Delivery.Refused || call.Kind == ChatCalls.EndApproval)
                return edited;
        }

        return said.Face is { } face ? await face.Send(speaker, said.Chat, said.Buttons, null, cancel) : new Delivery.Sent("");
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        if (call.Kind == ChatCalls.EndApproval)
            Memory.Keep(session, call, new Delivery.Sent(call.Body), Approvals.Over, null, now);
        else if (call.Ticket is { } id && session.Tickets.Find(id) is { Stage: Stage.OnApproval stage })
            Memory.Keep(session, call, delivery, Calls.Approval, Approvals.Number(stage), now);
        else
            Memory.Keep(session, call, delivery, Approvals.Over, null, now);
    }

    private Prepared? Asking(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { } person || !person.Is(Rights.Approvers) || call.Ticket is not { } id
            || session.Tickets.Find(id) is not { Stage: Stage.OnApproval stage } ticket)
            return null;
        var words = Wording.In(person.Language);
        var heading = words.Say(stage.Draft.Interim ? "approval.ask_interim" : "approval.ask", id.ToString(), Name(session, stage.By, words), words.Say($"approval.{stage.Rule}"));
        if (Moved(session, ticket) is { } moved)
            heading += $"\n{words.Say("approval.moved", words.Say($"happened.{moved.What}"), words.At(moved.At, time.GetUtcNow(), options.Zone))}";
        var remarks = Proofs.Told(words, Proofs.Of(session, ticket, stage.Draft, options.Style));
        var held = session.Chats.Latest(person.Id, id, Calls.Approval, Approvals.Number(stage))?.Message;
        return new(person.Contact, held, PreviewFace.Of(heading, stage.Draft, remarks), Buttons(words, ticket, stage, person).OnWire());
    }

    /// <summary>What happened to the comment since the words were handed in: they may not fit any more.</summary>
    private static HistoryLine? Moved(IDeskSession session, Ticket ticket)
    {
        var history = session.Tickets.History(ticket.Id);
        var asked = history.LastOrDefault(line => line.What == Happenings.AskedApproval)?.Version ?? 0;
        return history.LastOrDefault(line => line.Version > asked && line.What is Happenings.Edited or Happenings.Relabelled && line.Version > asked);
    }

    private static Keyboard Buttons(Wording words, Ticket ticket, Stage.OnApproval stage, Person person)
    {
        var number = Approvals.Number(stage);
        return Keyboard.Of(
            stage.By == person.Id ? [] : [One(Verbs.Approve, number), One(Verbs.SendBack, number)],
            [Button.Sending(words.Say("button.card"), ButtonData.About(ticket, Verbs.Show))]);

        Button One(string verb, string arg) => Button.Sending(words.Say($"button.{verb}"), ButtonData.About(ticket, verb, arg));
    }

    private static Prepared? Ending(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { } person || call.Ticket is not { } id || session.Tickets.Find(id) is not { } ticket)
            return null;
        var words = Wording.In(person.Language);
        var history = session.Tickets.History(id);
        var fate = Approvals.Fate(history, ticket);
        var draft = fate is "approval.over_approved" or "approval.over_sent_back" ? Previews.DraftOf(ticket) ?? ticket.Stage.Unpublished : null;
        // What is written since stands in another message, perhaps with another file.
        if (session.Chats.Find(person.Contact, call.Body)?.Mark is { } shown && draft is not null && shown != Approvals.Number(draft))
            draft = null;
        var by = history.LastOrDefault(line => line.What is Happenings.Approved or Happenings.SentBack)?.By;
        return new(
            person.Contact, call.Body, draft is null ? null : PreviewFace.Of(words.Say(fate, id.ToString(), Name(session, by, words)), draft),
            InlineKeyboardMarkup.None);
    }

    private static string Name(IDeskSession session, PersonId? person, Wording words) =>
        (person is { } id ? session.People.Find(id)?.Name : null) ?? words.Say("person.unknown");

    private sealed record Prepared(string Chat, string? Held, PreviewFace? Face, InlineKeyboardMarkup Buttons);
}
