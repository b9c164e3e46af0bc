using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Answers /stats. The numbers are read beside the writer, so that no comment waits for them, at the moment they leave.</summary>
internal sealed class StatsCaller(IDeskStore store, Speaker speaker, Reach reach, ChatOptions options, StatsTerms terms, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [StatsCalls.Sheet];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var order = StatsCalls.Read(call);
        // The role may have been taken away while the call waited.
        var ready = await store.Read(
            session => Memory.Reader(session, call) is { } person && person.Is(Rights.Leads) ? (Chat: person.Contact, Sheet: Draw(session, person, order)) : default, cancel);
        if (ready.Sheet is not { } sheet)
            return new Delivery.Sent("");
        var (markup, buttons) = (sheet.Text.Fitted().Markup, sheet.Buttons.OnWire());
        return order.Message is { } message
            ? await speaker.Edit(ready.Chat, message, markup, buttons, cancel)
            : await speaker.Send(ready.Chat, markup, buttons, null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, StatsCalls.Sheet, null, now);
    }

    private Sheet Draw(IDeskSession session, Person person, StatsOrder order)
    {
        var turn = new Turn(session, person, time.GetUtcNow(), options);
        var sheet = StatsSheet.Draw(turn, StatsPage.Read(turn, order.Read(), terms), terms);
        return order.Detail is { } digest ? sheet with { Text = new Html().Bold(turn.Words.Say($"digest.{digest}")).Line().Add(sheet.Text) } : sheet;
    }
}
