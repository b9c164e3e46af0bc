using System.Text.Json;
using System.Text.Json.Serialization;
using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>What an outbox row about numbers holds: the question, not the numbers. They are reckoned beside the writer when it leaves.</summary>
/// <param name="Question">As in a button.</param>
/// <param name="Message">The message to change; null for a new one.</param>
/// <param name="Detail">Which chart, which kind of file, which digest.</param>
internal sealed record StatsOrder(string Question, string? Message = null, string? Detail = null)
{
    public StatsQuestion Read() => ButtonData.TryParse(Question, out var data) ? StatsQuestion.Of(data) : new StatsQuestion("today");
}

/// <summary>The calls about numbers. Stored: rename no kind.</summary>
internal static class StatsCalls
{
    public const string Sheet = "stats";
    public const string Picture = "stats-picture";
    public const string Export = "stats-export";

    public static OutboxCall SheetFor(Person person, StatsQuestion question, DateTimeOffset now, string? message = null) =>
        Ordered(person, Sheet, new(question.Button(Verbs.Stats).ToString(), message), now, message is null ? null : $"stats:{message}:{question.Button(Verbs.Stats)}");

    public static OutboxCall DigestFor(Person person, StatsQuestion question, string kind, DateTimeOffset now) =>
        Ordered(person, Sheet, new(question.Button(Verbs.Stats).ToString(), null, kind), now, $"digest:{kind}:{question.Period}") with { Urgency = 3 };

    public static OutboxCall PictureFor(Person person, StatsQuestion question, string chart, DateTimeOffset now) =>
        Ordered(person, Picture, new(question.Button(Verbs.Stats).ToString(), null, chart), now, $"stats-picture:{chart}:{question.Button(Verbs.Stats)}");

    public static OutboxCall ExportFor(Person person, StatsQuestion question, string format, DateTimeOffset now) =>
        Ordered(person, Export, new(question.Button(Verbs.Stats).ToString(), null, format), now, $"stats-export:{format}:{question.Button(Verbs.Stats)}");

    public static StatsOrder Read(OutboxCall call) => JsonSerializer.Deserialize(call.Body, StatsJson.Default.StatsOrder)!;

    private static OutboxCall Ordered(Person person, string kind, StatsOrder order, DateTimeOffset now, string? replaces) => OutboxCall.New(
        Calls.LaneOf(person), kind, JsonSerializer.Serialize(order, StatsJson.Default.StatsOrder), now, urgency: 0, person: person.Id, replaces: replaces);
}

[JsonSerializable(typeof(StatsOrder))]
internal sealed partial class StatsJson : JsonSerializerContext;
