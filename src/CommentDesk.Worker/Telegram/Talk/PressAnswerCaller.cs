using CommentDesk.Comments;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Ends the waiting sign on a pressed button. A late answer is nothing to mourn: the network says so and it counts as done.</summary>
internal sealed class PressAnswerCaller(Speaker speaker) : ICaller
{
    public IReadOnlyList<string> Kinds { get; } = [ChatCalls.Answer];

    public Task<Delivery> Make(OutboxCall call, CancellationToken cancel) => speaker.AnswerPress(ChatCalls.ReadAnswer(call), cancel);

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        // Nothing follows: what the press did was recorded when it was heard.
    }
}
