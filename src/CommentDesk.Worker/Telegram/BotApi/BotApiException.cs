namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>
/// A Bot API call that did not succeed: a closed set of kinds. Every message names the method, the cause and the cure,
/// and never the token or the text of the request. <see cref="Certainty"/> says whether the call may be repeated.
/// </summary>
internal abstract class BotApiException : Exception
{
    private BotApiException(string method, Certainty certainty, string sentence, Exception? inner = null)
        : base(TokenRedactor.Redact($"{method}: {sentence}"), inner is null ? null : TokenRedactor.Redact(inner))
    {
        Method = method;
        Certainty = certainty;
    }

    public string Method { get; }

    public Certainty Certainty { get; }

    /// <summary>400 and the rarer 4xx codes: the request itself is refused.</summary>
    public sealed class BadRequest(string method, int code, BadRequestReason reason, string description, long? migrateToChatId)
        : BotApiException(method, Certainty.NotAccepted, $"{Refusals.Sentence(reason)} ({code}: {description})")
    {
        public int Code { get; } = code;

        public BadRequestReason Reason { get; } = reason;

        /// <summary>What the server said, without quoted pieces of the request.</summary>
        public string Description { get; } = description;

        /// <summary>The new id when <see cref="Reason"/> is <see cref="BadRequestReason.ChatMigrated"/>.</summary>
        public long? MigrateToChatId { get; } = migrateToChatId;
    }

    /// <summary>401: the token is not valid any more.</summary>
    public sealed class Unauthorized(string method) : BotApiException(
        method, Certainty.NotAccepted, "the bot token is not accepted. Take the current token from BotFather and put it into the settings.");

    /// <summary>403: the bot may not write there.</summary>
    public sealed class Forbidden(string method, ForbiddenReason reason, string description)
        : BotApiException(method, Certainty.NotAccepted, $"{Refusals.Sentence(reason)} (403: {description})")
    {
        public ForbiddenReason Reason { get; } = reason;

        public string Description { get; } = description;
    }

    /// <summary>404: the server does not know the method (or the token's form).</summary>
    public sealed class NotFound(string method) : BotApiException(
        method, Certainty.NotAccepted, "the server does not know this method or this bot. Check the Bot API address and the token.");

    /// <summary>409: somebody else reads the same bot's updates.</summary>
    public sealed class Conflict(string method, ConflictReason reason)
        : BotApiException(method, Certainty.NotAccepted, Refusals.Sentence(reason))
    {
        public ConflictReason Reason { get; } = reason;
    }

    /// <summary>429: too fast. Wait at least <see cref="RetryAfter"/>.</summary>
    public sealed class TooManyRequests(string method, TimeSpan retryAfter) : BotApiException(
        method, Certainty.NotAccepted, $"too many requests. Wait {retryAfter.TotalSeconds:0} s before the next one.")
    {
        public TimeSpan RetryAfter { get; } = retryAfter;
    }

    /// <summary>5xx: the server failed while working.</summary>
    public sealed class ServerError(string method, int code) : BotApiException(
        method, Certainty.PerhapsAccepted, $"the server failed with status {code}. Look whether it was done before trying again.")
    {
        public int Code { get; } = code;
    }

    /// <summary>Failed before the request's body left this machine: no address, no connection, no TLS.</summary>
    public sealed class Unreachable(string method, Exception inner) : BotApiException(
        method, Certainty.NotAccepted, "the Bot API cannot be reached. Check the network, the DNS, the proxy and the Bot API address.", inner);

    /// <summary>The connection broke after the request had begun to leave.</summary>
    public sealed class Dropped(string method, Exception inner) : BotApiException(
        method, Certainty.PerhapsAccepted, "the connection broke before the answer came. Look whether it was done before trying again.", inner);

    /// <summary>No answer in time. Not accepted only when the body had not begun to leave.</summary>
    public sealed class TimedOut(string method, TimeSpan allowed, Certainty certainty) : BotApiException(
        method, certainty, $"no answer within {allowed.TotalSeconds:0.###} s. Check the network and the Bot API address, or allow more time.")
    {
        public TimeSpan Allowed { get; } = allowed;
    }

    /// <summary>The caller cancelled a call that acts on the world while it was under way.</summary>
    public sealed class Interrupted(string method) : BotApiException(
        method, Certainty.PerhapsAccepted, "stopped while the request was under way. Look whether it was done before trying again.");

    /// <summary>The body is not what the Bot API sends: a proxy's page, cut JSON, an answer beyond the cap.</summary>
    public sealed class GarbledAnswer(string method, int status, string what) : BotApiException(
        method, Certainty.PerhapsAccepted,
        $"status {status}, but {what}. Check the Bot API address and any proxy between, and look whether it was done.")
    {
        public int Status { get; } = status;
    }
}
