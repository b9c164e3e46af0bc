using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Sandbox.Methods;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Http;

/// <summary>Reads the bodies of acts; what is missing is named.</summary>
internal static class ActReading
{
    public static long Required(this JsonObject body, string name) =>
        body.Whole(name) ?? throw new ArgumentException($"The field \"{name}\" is missing or is no number.");

    public static string Words(this JsonObject body, string name) => body.Text(name) is { Length: > 0 } words
        ? words
        : throw new ArgumentException($"The field \"{name}\" is missing or empty.");

    public static Draft Draft(this JsonObject body) => new()
    {
        Text = body.Text("text"),
        Caption = body.Text("caption"),
        Entities = [.. (body["entities"] as JsonArray ?? []).OfType<JsonObject>().Select(Entity)],
        Media = Media(body["media"]),
        MediaGroupId = body.Text("media_group_id"),
        ReplyTo = (int?)body.Whole("reply_to"),
        ThreadId = (int?)body.Whole("thread_id"),
        SenderChatId = body.Whole("sender_chat"),
    };

    public static Fault Fault(this JsonObject body)
    {
        if (!Enum.TryParse<FaultKind>(body.Words("kind"), ignoreCase: true, out var kind))
            throw new ArgumentException("The kind of a fault is refuse, drop, delay, duplicate, outOfOrder, status, garbage, cut, mistyped or dead.");
        return new Fault(kind, body.Text("method") ?? "*", (int?)body.Whole("count"))
        {
            Status = (int)(body.Whole("status") ?? 500),
            RetryAfter = (int?)body.Whole("retry_after"),
            Delay = TimeSpan.FromMilliseconds(body.Whole("delay_ms") ?? 0),
        };
    }

    private static Entity Entity(JsonObject json) =>
        new(json.Words("type"), (int)json.Required("offset"), (int)json.Required("length"), json.Text("url"), json.Text("language"));

    private static Media? Media(JsonNode? given)
    {
        if (given is null)
            return null;
        var kind = given is JsonObject json ? json.Words("kind") : given.ToString();
        if (!MediaJson.Kinds.Contains(kind))
            throw new ArgumentException($"The sandbox knows no media \"{kind}\". It knows {string.Join(", ", MediaJson.Kinds)}.");
        var described = given as JsonObject;
        return new Media(kind, $"PAGE{kind}{Guid.NewGuid():N}", described?.Text("name"), described?.Text("url"), 1024);
    }
}
