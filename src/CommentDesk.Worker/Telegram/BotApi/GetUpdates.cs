using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Waits for updates. Brings them raw.</summary>
internal sealed record GetUpdates : IBotRequest<UpdateBatch>
{
    /// <summary>One more than the last update that is safely stored: everything below is forgotten by the server.</summary>
    public long? Offset { get; init; }

    /// <summary>1 to 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds the server waits for a first update; it clamps to 50.</summary>
    public int? Timeout { get; init; }

    /// <summary>The server remembers the list; leave out to keep it.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    string IBotRequest<UpdateBatch>.Method => "getUpdates";

    CallKind IBotRequest<UpdateBatch>.Kind => CallKind.Poll;

    TimeSpan IBotRequest<UpdateBatch>.LongPoll => TimeSpan.FromSeconds(Timeout ?? 0);

    JsonTypeInfo<UpdateBatch> IBotRequest<UpdateBatch>.Answer => BotApiJson.Default.UpdateBatch;

    HttpContent IBotRequest<UpdateBatch>.Content() => RequestBody.Json(this, BotApiJson.Default.GetUpdates);
}
