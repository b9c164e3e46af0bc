using System.Globalization;
using CommentDesk.People;
using CommentDesk.Spikes;

namespace CommentDesk.Worker.Flow;

/// <summary>The calls that show a spike. Stored: rename no kind.</summary>
internal static class SpikeCalls
{
    public const string Card = "spike";

    /// <summary>A new message: whoever asks for it wants it at the end of the chat.</summary>
    private const string Anew = "new";

    /// <summary>One message a person, edited as the spike goes on.</summary>
    public static OutboxCall CardFor(Person person, SpikeId spike, DateTimeOffset now) =>
        OutboxCall.New(Calls.LaneOf(person), Card, spike.ToString(), now, urgency: 1, person: person.Id, replaces: $"spike:{spike}");

    public static OutboxCall NewCard(Person person, SpikeId spike, DateTimeOffset now) =>
        OutboxCall.New(Calls.LaneOf(person), Card, $"{spike} {Anew}", now, urgency: 0, person: person.Id, replaces: $"spike-new:{spike}");

    public static SpikeId Read(OutboxCall call) => new(long.Parse(call.Body.Split(' ')[0], CultureInfo.InvariantCulture));

    public static bool IsNew(OutboxCall call) => call.Body.EndsWith(Anew, StringComparison.Ordinal);
}
