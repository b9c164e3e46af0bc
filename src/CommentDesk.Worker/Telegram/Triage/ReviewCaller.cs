using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>Shows a list of comments, drawn at the moment of sending: the message that is there is edited, a new one is sent when there is none.</summary>
internal sealed class ReviewCaller(IDeskStore store, Speaker speaker, Reach reach, ChatOptions options, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [Calls.Review];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => Prepare(session, call), cancel) is not var (chat, held, sheet, onlyEdit))
            return new Delivery.Sent("");
        if (held is not null)
        {
            var edited = await speaker.Edit(chat, held, sheet.Text.Fitted().Markup, sheet.Buttons.OnWire(), cancel);
            if (edited is not Delivery.Refused || onlyEdit)
                return edited;
        }

        return onlyEdit ? new Delivery.Sent("") : await speaker.Send(chat, sheet.Text.Fitted().Markup, sheet.Buttons.OnWire(), null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        var (id, _) = Calls.ReadReview(call);
        Memory.Keep(session, call, delivery, Calls.Review, id.ToString(), now);
        if (delivery is Delivery.Sent { Message.Length: > 0 } sent)
            session.Reviews.Shown(id, sent.Message);
    }

    private Prepared? Prepare(IDeskSession session, OutboxCall call)
    {
        var (id, anew) = Calls.ReadReview(call);
        if (session.Reviews.Find(id) is not { } review || Memory.Reader(session, call) is not { } reader)
            return null;
        var turn = new Turn(session, reader, time.GetUtcNow(), options);
        var sheet = !reader.Is(review.Kind is ReviewKind.Digest ? Rights.Sorters : Reviewing.SampleReaders)
            ? new Sheet(new Html().Text(turn.Words.Say("review.taken_back")), Keyboard.None)
            : review.Kind is ReviewKind.Digest ? DigestSheet.Draw(turn, review) : SampleSheet.Draw(turn, review);
        return new(reader.Contact, anew ? null : review.Message, sheet, OnlyEdit: review.ClosedAt is not null);
    }

    private sealed record Prepared(string Chat, string? Held, Sheet Sheet, bool OnlyEdit);
}
