namespace CommentDesk.Sandbox.Live;

/// <summary>A pressed button that waits for the bot's answer.</summary>
internal sealed record PendingQuery(string Id, long PersonId, long BotId, DateTimeOffset At);
