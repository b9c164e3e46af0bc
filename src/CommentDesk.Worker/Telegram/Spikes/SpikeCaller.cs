using CommentDesk.Comments;
using CommentDesk.Spikes;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>Shows a spike to a person: the card they hold is edited in place, a new one is sent when there is none.</summary>
internal sealed class SpikeCaller(IDeskStore store, SpikeReader reader, Speaker speaker, Reach reach, ChatOptions options, TimeProvider time) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [SpikeCalls.Card];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        if (await store.Read(session => Prepare(session, call), cancel) is not { } ready)
            return new Delivery.Sent("");
        var (markup, buttons) = (ready.Sheet.Text.Fitted().Markup, ready.Sheet.Buttons.OnWire());
        if (ready.Held is { } held && await speaker.Edit(ready.Chat, held, markup, buttons, cancel) is var edited and not Delivery.Refused)
            return edited;
        return await speaker.Send(ready.Chat, markup, buttons, null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, SpikeCalls.Card, SpikeCalls.Read(call).ToString(), now);
        if (delivery is Delivery.Sent { Message.Length: > 0 } sent && Memory.Reader(session, call) is { } person)
            session.Spikes.Shown(new SpikeCard(SpikeCalls.Read(call), person.Id, person.Contact, sent.Message));
    }

    private Ready? Prepare(IDeskSession session, OutboxCall call)
    {
        if (Memory.Reader(session, call) is not { Staff: true } person || session.Spikes.Find(SpikeCalls.Read(call)) is not { } spike)
            return null;
        var held = session.Spikes.Cards(spike.Id).FirstOrDefault(card => card.Person == person.Id)?.Message;
        var turn = new Turn(session, person, time.GetUtcNow(), options);
        return new(person.Contact, SpikeSheet.Draw(turn, spike, reader.Read(session, spike)), SpikeCalls.IsNew(call) ? null : held);
    }

    private sealed record Ready(string Chat, Sheet Sheet, string? Held);
}
