using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>
/// Shows an officer the draft as it will appear, in reply to the message it was taken from; an edit of that message
/// redraws the same preview. When the draft no longer waits, the preview loses its buttons and says what became of it.
/// </summary>
internal sealed class PreviewCaller(IDeskStore store, Speaker speaker, Reach reach, ChatOptions options) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Preview, ChatCalls.EndPreview];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => Prepare(session, call), cancel) is not { } preview)
            return new Delivery.Sent("");
        if (preview.Held is { } held)
        {
            var edited = preview.Face is { } changed
                ? await changed.Redraw(speaker, preview.Chat, held, preview.Buttons, cancel)
                : await speaker.EditButtons(preview.Chat, held, preview.Buttons, cancel);
            if (call.Kind == ChatCalls.EndPreview || edited is not Delivery.Refused { Reason: "delivery.answer_deleted" })
                return edited;
        }

        return preview.Face is { } face
            ? await face.Send(speaker, preview.Chat, preview.Buttons, preview.ReplyTo, cancel)
            : new Delivery.Sent("");
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        if (call.Kind == Calls.Preview)
        {
            EndOlder(session, call, delivery, now);
            Memory.Keep(session, call, delivery, Calls.Preview, Previews.MarkOf(Calls.ReadDraft(call)), now);
            return;
        }

        var (shown, draft) = ChatCalls.ReadPreviewEnd(call);
        var ticket = call.Ticket is { } id ? session.Tickets.Find(id) : null;
        if (ticket is not null && !Previews.Settled(ticket))
            return;
        // Perhaps it was drawn before the network had spoken: it is drawn once more, as it is now.
        var person = Memory.Reader(session, call);
        if (ticket?.ChangedAt > call.CreatedAt && delivery is Delivery.Sent && person is not null)
            session.Outbox.Add(ChatCalls.PreviewEnding(person, ticket.Id, shown, draft, now));
        else
            Memory.Keep(session, call, new Delivery.Sent(shown), Previews.Ended, MarkOf(session, person, shown), now);
    }

    /// <summary>One live preview a ticket: the one before, taken from another message, loses its buttons.</summary>
    private static void EndOlder(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        if (delivery is Delivery.Sent { Message.Length: > 0 } sent && Memory.Reader(session, call) is { } person && call.Ticket is { } ticket
            && session.Chats.Latest(person.Id, ticket, Calls.Preview) is { } older && older.Message != sent.Message)
            session.Outbox.Add(ChatCalls.PreviewEnding(person, ticket, older.Message, null, now));
    }

    private Prepared? Prepare(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { Staff: true } person || call.Ticket is not { } id || session.Tickets.Find(id) is not { } ticket)
            return null;
        return call.Kind == Calls.Preview ? Live(session, person, ticket, Calls.ReadDraft(call)) : Ending(session, person, ticket, ChatCalls.ReadPreviewEnd(call));
    }

    private Prepared? Live(IDeskSession session, Person person, Ticket ticket, Draft draft)
    {
        // The draft may have been called interim or final since the call was written.
        if (ticket.Stage.Unpublished is not { } waiting || waiting.Number != draft.Number)
            return null;
        draft = waiting;
        var words = Wording.In(person.Language);
        var held = Previews.MarkOf(draft) is { } mark ? session.Chats.Latest(person.Id, ticket.Id, Calls.Preview, mark)?.Message : null;
        return new(
            person.Contact, held, PreviewFace.Of(Previews.Heading(words, ticket, draft), draft, Proofs.Told(words, Proofs.Of(session, ticket, draft, options.Style))),
            Previews.Buttons(words, ticket, draft, Approvals.RuleFor(session, ticket, person, options) is not null).OnWire(), SourceIn(person.Contact, draft));
    }

    private static Prepared Ending(IDeskSession session, Person person, Ticket ticket, PreviewEnd end)
    {
        var heading = Wording.In(person.Language).Say(Previews.Fate(ticket), ticket.Id.ToString());
        return new(person.Contact, end.Message, end.Draft is { } draft && Previews.CanShow(MarkOf(session, person, end.Message), draft) ? PreviewFace.Of(heading, draft) : null, InlineKeyboardMarkup.None, null);
    }

    private static string? MarkOf(IDeskSession session, Person? person, string message) => person is null ? null : session.Chats.Find(person.Contact, message)?.Mark;

    private static string? SourceIn(string chat, Draft draft) =>
        draft.Source?.Split('/') is [var room, var message] && room == chat ? message : null;

    private sealed record Prepared(string Chat, string? Held, PreviewFace? Face, InlineKeyboardMarkup Buttons, string? ReplyTo);
}
