using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>The outbox calls that only the staff chat makes. Stored: rename no kind.</summary>
internal static class ChatCalls
{
    public const string Say = "say";
    public const string Edit = "edit";
    public const string Answer = "press-answer";
    public const string Commands = "commands";
    public const string EndPreview = "preview-end";
    public const string Parcel = "parcel";
    public const string EndApproval = "approval-end";

    /// <summary>The body of a card call that asks for a new message instead of an edit.</summary>
    public const string Anew = "new";

    public static OutboxCall Saying(
        string chat, PersonId? person, Html text, DateTimeOffset now, Keyboard? buttons = null, TicketId? ticket = null,
        string kind = "notice", string? mark = null, string? replyTo = null, string? prompt = null, string? replaces = null)
    {
        var saying = new Saying(chat, text.Fitted().Markup, buttons, replyTo, prompt, kind, mark);
        return OutboxCall.New(
            LaneOf(chat), Say, JsonSerializer.Serialize(saying, SayingsJson.Default.Saying), now,
            urgency: 0, ticket: ticket, person: person, replaces: replaces);
    }

    public static OutboxCall Editing(Person person, string message, Html? text, Keyboard buttons, DateTimeOffset now, TicketId? ticket = null)
    {
        var change = new Change(person.Contact, message, text?.Fitted().Markup, buttons);
        return OutboxCall.New(
            LaneOf(person.Contact), Edit, JsonSerializer.Serialize(change, SayingsJson.Default.Change), now,
            urgency: 0, ticket: ticket, person: person.Id);
    }

    /// <summary>A picture or a document, in the order of what is said.</summary>
    public static OutboxCall Sending(
        Person person, string name, string mimeType, byte[] content, bool picture, DateTimeOffset now,
        Html? caption = null, Keyboard? buttons = null, string kind = "notice")
    {
        if (caption?.Length > Talk.Parcel.LongestCaption)
            throw new ArgumentException($"A caption holds at most {Talk.Parcel.LongestCaption} characters; shorten it or say it in a message of its own.", nameof(caption));
        var parcel = new Parcel(person.Contact, name, mimeType, content, picture, caption?.Markup, buttons, kind);
        return OutboxCall.New(
            LaneOf(person.Contact), Parcel, JsonSerializer.Serialize(parcel, SayingsJson.Default.Parcel), now, urgency: 0, person: person.Id);
    }

    /// <summary>A lane of its own: the answer to a press never waits behind cards.</summary>
    public static OutboxCall Answering(string contact, PressAnswer answer, DateTimeOffset now) =>
        OutboxCall.New($"press:{contact}", Answer, JsonSerializer.Serialize(answer, SayingsJson.Default.PressAnswer), now, urgency: 0, replaces: answer.Query);

    public static OutboxCall CommandsFor(Person person, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person.Contact), Commands, "", now, urgency: 3, person: person.Id, replaces: "commands");

    public static OutboxCall NewCard(Person person, TicketId ticket, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person.Contact), Calls.Card, Anew, now, urgency: 0, ticket: ticket, person: person.Id, replaces: $"card-new:{ticket}");

    public static OutboxCall PreviewEnding(Person person, TicketId ticket, string message, Draft? draft, DateTimeOffset now) =>
        OutboxCall.New(
            LaneOf(person.Contact), EndPreview, JsonSerializer.Serialize(new PreviewEnd(message, draft), SayingsJson.Default.PreviewEnd), now,
            urgency: 0, ticket: ticket, person: person.Id);

    /// <param name="message">The question that is over.</param>
    public static OutboxCall ApprovalEnding(Person person, TicketId ticket, string message, DateTimeOffset now) =>
        OutboxCall.New(LaneOf(person.Contact), EndApproval, message, now, urgency: 0, ticket: ticket, person: person.Id, replaces: $"approval-end:{message}");

    public static Saying ReadSaying(OutboxCall call) => JsonSerializer.Deserialize(call.Body, SayingsJson.Default.Saying)!;

    public static Parcel ReadParcel(OutboxCall call) => JsonSerializer.Deserialize(call.Body, SayingsJson.Default.Parcel)!;

    public static Change ReadChange(OutboxCall call) => JsonSerializer.Deserialize(call.Body, SayingsJson.Default.Change)!;

    public static PressAnswer ReadAnswer(OutboxCall call) => JsonSerializer.Deserialize(call.Body, SayingsJson.Default.PressAnswer)!;

    public static PreviewEnd ReadPreviewEnd(OutboxCall call) => JsonSerializer.Deserialize(call.Body, SayingsJson.Default.PreviewEnd)!;

    private static string LaneOf(string chat) => Calls.Lane("telegram", chat);
}
