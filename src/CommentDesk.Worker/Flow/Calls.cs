using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>The kinds of outbox calls that come from the flow, and their bodies. Stored: rename none.</summary>
internal static class Calls
{
    public const string Card = "card";
    public const string Preview = "preview";
    public const string Line = "line";
    public const string Doubt = "doubt";
    public const string Approval = "approval";
    public const string Publish = "publish";
    public const string Amend = "amend";
    public const string Remove = "remove";
    public const string Training = "training";
    public const string Scorecard = "scorecard";
    public const string ScorePicture = "score-picture";

    public static string Lane(string network, string room) => $"{network}:{room}";

    public static string NetworkOf(string lane) => lane[..lane.IndexOf(':', StringComparison.Ordinal)];

    public static string RoomOf(string lane) => lane[(lane.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The lane of a person's private chat.</summary>
    public static string LaneOf(Person person) => Lane("telegram", person.Contact);

    public static OutboxCall CardFor(Person person, TicketId ticket, DateTimeOffset now, bool urgent = false) =>
        OutboxCall.New(LaneOf(person), Card, "", now, urgency: urgent ? 1 : 2, ticket: ticket, person: person.Id, replaces: $"card:{ticket}");

    public static OutboxCall PreviewFor(Person person, TicketId ticket, Draft draft, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person), Preview, Write(draft), now, urgency: 0, ticket: ticket, person: person.Id, replaces: $"preview:{ticket}:{draft.Number}");

    public static OutboxCall DoubtFor(Person person, TicketId ticket, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person), Doubt, "", now, urgency: 0, ticket: ticket, person: person.Id);

    /// <summary>The exact words that wait for the person's word, drawn when they leave.</summary>
    public static OutboxCall ApprovalFor(Person person, TicketId ticket, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person), Approval, "", now, urgency: 1, ticket: ticket, person: person.Id, replaces: $"approval:{ticket}");

    public static OutboxCall LineFor(Person person, Line line, DateTimeOffset now, TicketId? ticket = null) =>
        OutboxCall.New(LaneOf(person), Line, JsonSerializer.Serialize(line, CallsJson.Default.Line), now, urgency: 1, ticket: ticket, person: person.Id,
            replaces: ticket is null ? null : $"{line.Key}:{ticket}");

    /// <summary>How far a training is: one message, edited.</summary>
    public static OutboxCall TrainingFor(Person person, TrainingId training, DateTimeOffset now) =>
        About(person, Training, training, now, replaces: $"training:{training}");

    public static OutboxCall ScorePictureFor(Person person, TrainingId training, DateTimeOffset now) => About(person, ScorePicture, training, now);

    public static OutboxCall ScorecardFor(Person person, TrainingId training, DateTimeOffset now) => About(person, Scorecard, training, now);

    public static OutboxCall PublicAnswer(CommentKey comment, TicketId ticket, Draft draft, DateTimeOffset now) =>
        OutboxCall.New(Lane(comment.Network, comment.Room), Publish, Write(new Publication(comment, draft)), now, isPublic: true, urgency: 1, ticket: ticket);

    public static OutboxCall PublicAmendment(CommentKey answer, TicketId ticket, Draft draft, DateTimeOffset now) =>
        OutboxCall.New(Lane(answer.Network, answer.Room), Amend, Write(new Publication(answer, draft)), now, urgency: 1, ticket: ticket);

    /// <summary>Deleting twice is harmless, so it is repeated like a private call.</summary>
    public static OutboxCall Removal(CommentKey message, TicketId ticket, DateTimeOffset now) =>
        OutboxCall.New(Lane(message.Network, message.Room), Remove, JsonSerializer.Serialize(message, CallsJson.Default.CommentKey), now, urgency: 1, ticket: ticket);

    public static CommentKey ReadRemoval(OutboxCall call) => JsonSerializer.Deserialize(call.Body, CallsJson.Default.CommentKey)!;

    public static TrainingId ReadTraining(OutboxCall call) => new(long.Parse(call.Body, CultureInfo.InvariantCulture));
    public static Draft ReadDraft(OutboxCall call) => JsonSerializer.Deserialize(call.Body, CallsJson.Default.Draft)!;
    public static Line ReadLine(OutboxCall call) => JsonSerializer.Deserialize(call.Body, CallsJson.Default.Line)!;
    public static Publication ReadPublication(OutboxCall call) => JsonSerializer.Deserialize(call.Body, CallsJson.Default.Publication)!;

    private static OutboxCall About(Person person, string kind, TrainingId training, DateTimeOffset now, string? replaces = null) =>
        OutboxCall.New(LaneOf(person), kind, training.ToString(), now, urgency: 1, person: person.Id, replaces: replaces);

    private static string Write(Draft draft) => JsonSerializer.Serialize(draft, CallsJson.Default.Draft);
    private static string Write(Publication publication) => JsonSerializer.Serialize(publication, CallsJson.Default.Publication);
}

/// <param name="Message">The comment to answer under, or the published answer to amend.</param>
internal sealed record Publication(CommentKey Message, Draft Draft);

[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(Line))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(CommentKey))]
internal sealed partial class CallsJson : JsonSerializerContext;
