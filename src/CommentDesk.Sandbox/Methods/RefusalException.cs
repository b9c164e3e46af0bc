using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Methods;

/// <summary>A call the network refuses, in the network's own wording.</summary>
internal sealed class RefusalException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static RefusalException BadRequest(string reason) => new(400, $"Bad Request: {reason}");

    public static RefusalException Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static RefusalException Conflict(string reason) => new(409, $"Conflict: {reason}");

    public static RefusalException TooMany(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", new JsonObject { ["retry_after"] = retryAfter });

    public static RefusalException Migrated(long newId) => new(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        new JsonObject { ["migrate_to_chat_id"] = newId });
}
