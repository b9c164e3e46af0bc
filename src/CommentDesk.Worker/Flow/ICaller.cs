using CommentDesk.Comments;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Makes the outbox's calls of some kinds. The outbox alone marks rows, paces and repeats; a caller makes exactly one
/// network call (or none, when the state has moved on and there is nothing left to say).
/// </summary>
internal interface ICaller
{
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Makes the call. What the network says is a value; an exception counts as "perhaps accepted".</summary>
    Task<Delivery> Make(OutboxCall call, CancellationToken cancel);

    /// <summary>Records what came of it, in the same transaction that marks the row. Not called for <see cref="Delivery.Later"/>.</summary>
    void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now);
}
