using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>How polling goes. Kept as the fact "poll.state" in lower case, except <see cref="Storage"/>, which only the log can tell.</summary>
internal enum PollState
{
    Unknown,
    Ok,

    /// <summary>Another process reads the same bot's updates.</summary>
    Conflict,

    /// <summary>A webhook takes the updates.</summary>
    Webhook,

    /// <summary>The token or the server's address is wrong.</summary>
    Unauthorized,

    /// <summary>The Bot API does not answer as it should.</summary>
    Offline,

    /// <summary>Updates arrive and cannot be stored; none is acknowledged.</summary>
    Storage,
}

internal static class PollStates
{
    public static PollState Of(BotApiException failure) => failure switch
    {
        BotApiException.Conflict { Reason: ConflictReason.WebhookActive } => PollState.Webhook,
        BotApiException.Conflict => PollState.Conflict,
        BotApiException.Unauthorized or BotApiException.NotFound => PollState.Unauthorized,
        _ => PollState.Offline,
    };

    public static string Code(this PollState state) => state.ToString().ToLowerInvariant();
}
