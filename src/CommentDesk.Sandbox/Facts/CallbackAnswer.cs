namespace CommentDesk.Sandbox.Facts;

/// <summary>What a bot answered to a pressed button; an alert is a window, otherwise a passing notice.</summary>
public sealed record CallbackAnswer(string QueryId, long PersonId, string Text, bool Alert);
