using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Answering a pressed button, once and in time.</summary>
internal static class CallbackMethods
{
    private const int TextLimit = 200;

    public static JsonNode Answer(BotCall call)
    {
        var text = call.Arguments.Text("text") ?? "";
        if (text.Length > TextLimit)
            throw RefusalException.BadRequest("MESSAGE_TOO_LONG");
        var id = call.Arguments.Text("callback_query_id") ?? "";
        if (!call.State.Queries.TryGetValue(id, out var query) || query.BotId != call.Bot.Id
            || call.State.Time.GetUtcNow() - query.At > call.State.Options.CallbackLife)
            throw RefusalException.BadRequest("query is too old and response timeout expired or query ID is invalid");
        call.State.Queries.Remove(id);
        call.State.Journal.Tell("callback_answer", new()
        {
            ["callback_query_id"] = id,
            ["person_id"] = query.PersonId,
            ["text"] = text,
            ["alert"] = call.Arguments.Flag("show_alert"),
        });
        return JsonValue.Create(true);
    }
}
