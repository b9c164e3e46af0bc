using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>Says what became due, all of it in one message; drawn when it leaves, so what was answered meanwhile is not spoken of.</summary>
internal sealed class ReminderCaller(IDeskStore store, ReminderSheet sheet, Speaker speaker, Reach reach, TimeProvider time) : ICaller
{
    internal const string Kind = "reminder";

    public IReadOnlyList<string> Kinds { get; } = [Calls.Reminders];

    public async Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        var drawn = await store.Read(
            session => Memory.Reader(session, call) is { Staff: true } person ? sheet.Draw(session, person, Calls.ReadReminders(call), time.GetUtcNow()) : null, cancel);
        return drawn is null
            ? new Delivery.Sent("")
            : await speaker.Send(Calls.RoomOf(call.Lane), drawn.Text.Markup, drawn.Buttons.OnWire(), null, cancel);
    }

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        Memory.Keep(session, call, delivery, Kind, null, now);
        reach.Note(session, call, delivery, now);
    }
}
