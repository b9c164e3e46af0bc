using CommentDesk.Comments;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Sends pictures and documents.</summary>
internal sealed class ParcelCaller(Speaker speaker, Reach reach) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [ChatCalls.Parcel];

    public Task<Delivery> Make(OutboxCall call, CancellationToken cancel) => speaker.Send(ChatCalls.ReadParcel(call), cancel);

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        reach.Note(session, call, delivery, now);
        Memory.Keep(session, call, delivery, ChatCalls.ReadParcel(call).Kind, null, now);
    }
}
