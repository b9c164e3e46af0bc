using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>
/// Shows a ticket to a person: the card they hold is edited in place; a new one is sent when there is none, when it was
/// deleted, or when somebody else has just given them the ticket, because an edit rings no bell.
/// </summary>
internal sealed class CardCaller(IDeskStore store, CardReader reader, Speaker speaker, Reach reach, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Card];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => Prepare(session, call), cancel) is not { } card)
            return new Delivery.Sent("");
        if (card.Held is { } held)
        {
            var edited = await speaker.Edit(card.Chat, held, card.Sheet.Text.Markup, card.Sheet.Buttons.OnWire(), cancel);
            if (edited is not Delivery.Refused || card.OnlyEdit)
                return edited;
        }

        return await speaker.Send(card.Chat, card.Sheet.Text.Markup, card.Sheet.Buttons.OnWire(), null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        Memory.Keep(session, call, delivery, Calls.Card, null, now);
        reach.Note(session, call, delivery, now);
        if (delivery is Delivery.Sent && Memory.Reader(session, call) is { } person && call.Ticket is { } ticket)
        {
            Previews.EndStale(session, person, ticket, now);
            Approvals.EndStale(session, person, ticket, now);
        }
    }

    private Prepared? Prepare(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { Staff: true } person || call.Ticket is not { } ticket
            || reader.Read(session, ticket, person, time.GetUtcNow()) is not { } view)
            return null;
        var held = session.Chats.Latest(person.Id, ticket, Calls.Card);
        // What was erased is taken out of the card that is there; nobody is sent a new one for it.
        if (view.Erased && held is null && call.Body != ChatCalls.Anew)
            return null;
        var anew = call.Body == ChatCalls.Anew || held is null || GivenSince(view, held.At);
        return new(person.Contact, anew ? null : held!.Message, CardFace.Draw(view), OnlyEdit: view.Erased && !anew);
    }

    private static bool GivenSince(CardView view, DateTimeOffset shown)
    {
        var given = view.History.LastOrDefault(line => line.What is Happenings.Placed or Happenings.Transferred or Happenings.Returned);
        return view.Owned && given is not null && given.Owner == view.Viewer.Id && given.By != view.Viewer.Id && given.At > shown;
    }

    private sealed record Prepared(string Chat, string? Held, Sheet Sheet, bool OnlyEdit);
}
