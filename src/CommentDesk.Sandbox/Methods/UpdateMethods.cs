using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Methods;

/// <summary>getUpdates and the webhook settings.</summary>
internal sealed class UpdateMethods(WebhookPush push)
{
    private const int MaxTimeout = 50;
    private const int MaxLimit = 100;
    private const string OtherPoll = "terminated by other getUpdates request; make sure that only one bot instance is running";
    private const string WebhookActive = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    public static async Task<IReadOnlyList<PendingUpdate>> GetUpdates(BotCall call)
    {
        var seat = call.Seat;
        if (seat.Webhook is not null)
            throw RefusalException.Conflict(WebhookActive);
        Allow(call);
        var offset = call.Arguments.Whole("offset") ?? 0;
        var limit = (int)Math.Clamp(call.Arguments.Whole("limit") ?? MaxLimit, 1, MaxLimit);
        var timeout = (int)Math.Clamp(call.Arguments.Whole("timeout") ?? 0, 0, MaxTimeout);
        Hold(call, offset, ref limit, ref timeout);
        var conflict = seat.TakePoll(OtherPoll);
        try
        {
            IReadOnlyList<PendingUpdate> again = call.Repeats ? seat.Updates.Again() : [];
            var batch = again.Count > 0
                ? [.. again, .. seat.Updates.Peek(offset, limit)]
                : Doubled(call, await Batch(call, offset, limit, TimeSpan.FromSeconds(timeout), conflict));
            return call.Backwards ? [.. batch.Reverse()] : batch;
        }
        finally
        {
            seat.EndPoll(conflict);
            seat.LastPollEnded = call.State.Time.GetUtcNow();
        }
    }

    public JsonNode SetWebhook(BotCall call)
    {
        Allow(call);
        var address = call.Arguments.Text("url") ?? "";
        if (address.Length == 0)
            return DeleteWebhook(call);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
            throw RefusalException.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        var secret = call.Arguments.Text("secret_token");
        if (secret is not null && (secret.Length is 0 or > 256 || !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
            throw RefusalException.BadRequest("secret token contains unallowed characters");
        if (call.Arguments.Flag("drop_pending_updates"))
            call.Seat.Updates.Drop();
        call.Seat.BreakPoll("terminated by setWebhook request");
        var connections = (int)Math.Clamp(call.Arguments.Whole("max_connections") ?? 40, 1, 100);
        call.Seat.Webhook = new Webhook(url, secret, connections);
        push.Start(call.Seat);
        return JsonValue.Create(true);
    }

    public JsonNode DeleteWebhook(BotCall call)
    {
        if (call.Arguments.Flag("drop_pending_updates"))
            call.Seat.Updates.Drop();
        call.Seat.Webhook = null;
        push.Stop(call.Seat);
        return JsonValue.Create(true);
    }

    public static JsonNode GetWebhookInfo(BotCall call)
    {
        var json = new JsonObject
        {
            ["url"] = call.Seat.Webhook?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = call.Seat.Updates.Count,
        };
        json.Put("max_connections", call.Seat.Webhook?.MaxConnections);
        json.Put("last_error_message", call.Seat.LastPushError);
        if (call.Seat.Updates.Allowed is { } allowed)
            json["allowed_updates"] = new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]);
        return json;
    }

    /// <summary>The list is kept until it is given again; an empty one brings the default back.</summary>
    private static void Allow(BotCall call)
    {
        if (call.Arguments.Array("allowed_updates", "String") is not { } kinds)
            return;
        call.Seat.Updates.Allowed = kinds.Count == 0 ? null : kinds.Select(kind => kind?.ToString() ?? "").ToHashSet();
    }

    /// <summary>The server slows a bot that asks the same thing again and again.</summary>
    private static void Hold(BotCall call, long offset, ref int limit, ref int timeout)
    {
        var (seat, now) = (call.Seat, call.State.Time.GetUtcNow());
        if (call.State.Options.LimitsOn && seat.LastOffset == offset)
        {
            if (now - seat.LastPollBegan < TimeSpan.FromSeconds(3))
                timeout = Math.Max(timeout, 3);
            if (now - seat.LastPollEnded < TimeSpan.FromSeconds(0.5))
                limit = 1;
        }

        (seat.LastOffset, seat.LastPollBegan) = (offset, now);
    }

    private static async Task<IReadOnlyList<PendingUpdate>> Batch(
        BotCall call, long offset, int limit, TimeSpan timeout, Task<string> conflict)
    {
        var updates = call.Seat.Updates;
        var batch = updates.Peek(offset, limit);
        if (batch.Count > 0 || timeout == TimeSpan.Zero)
            return batch;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        var limitOfPatience = Task.Delay(timeout, call.State.Time, done.Token);
        var first = await Task.WhenAny(updates.Arrival(), conflict, limitOfPatience);
        await done.CancelAsync();
        call.Cancellation.ThrowIfCancellationRequested();
        return first == conflict
            ? throw RefusalException.Conflict(await conflict)
            : updates.Peek(offset, limit);
    }

    private static IReadOnlyList<PendingUpdate> Doubled(BotCall call, IReadOnlyList<PendingUpdate> batch) =>
        call.Repeats ? [.. batch, .. batch] : batch;
}
