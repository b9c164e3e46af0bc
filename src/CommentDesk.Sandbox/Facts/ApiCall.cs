namespace CommentDesk.Sandbox.Facts;

/// <summary>One call of the Bot API as it was answered; <paramref name="ErrorCode"/> is 0 for a call that succeeded.</summary>
/// <param name="Fault">The fault that met the call, if any.</param>
public sealed record ApiCall(
    long Number, string Method, long? ChatId, int? MessageId, bool Ok, int ErrorCode, string? Fault, DateTimeOffset At);
