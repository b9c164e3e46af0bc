using System.Collections.Concurrent;
using System.Threading.Channels;
using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>A network that answers as the test tells it; it notes every call with its moment.</summary>
internal sealed class ScriptedCaller(TimeProvider time) : ICaller
{
    private readonly Channel<bool> _made = System.Threading.Channels.Channel.CreateUnbounded<bool>();

    public IReadOnlyList<string> Kinds { get; } = ["say"];

    public Func<OutboxCall, Task<Delivery>> Answer { get; set; } = call => Task.FromResult<Delivery>(new Delivery.Sent($"m{call.Id.Value}"));

    public ConcurrentQueue<(OutboxCall Call, DateTimeOffset At)> Made { get; } = [];

    public ConcurrentQueue<(OutboxCall Call, Delivery Delivery)> Recorded { get; } = [];

    public IReadOnlyList<string> Bodies => [.. Made.Select(made => made.Call.Body)];

    public Task<Delivery> Make(OutboxCall call, CancellationToken cancel)
    {
        Made.Enqueue((call, time.GetUtcNow()));
        _made.Writer.TryWrite(true);
        return Answer(call);
    }

    public Action Consequence { get; set; } = () => { };

    public void Record(IDeskSession session, OutboxCall call, Delivery delivery, DateTimeOffset now)
    {
        Consequence();
        Recorded.Enqueue((call, delivery));
    }

    /// <summary>Ends when so many more calls were made.</summary>
    public async Task Calls(int count)
    {
        using var patient = Bounded.Patient();
        for (var made = 0; made < count; made++)
            await _made.Reader.ReadAsync(patient.Token);
    }
}
