namespace CommentDesk.Sandbox.Facts;

/// <summary>One step of "what to try", shown beside the page's chats.</summary>
public sealed record GuideStep(string Title, string Text, long? ChatId = null);
