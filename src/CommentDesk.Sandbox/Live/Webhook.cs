namespace CommentDesk.Sandbox.Live;

/// <summary>Where a bot asked its updates to be pushed, and the secret it wants to see with each of them.</summary>
internal sealed record Webhook(Uri Url, string? Secret, int MaxConnections);
