namespace CommentDesk.Sandbox.Facts;

/// <summary>A button under a message: pressing it sends <paramref name="Data"/> to the bot or opens <paramref name="Url"/>.</summary>
public sealed record Button(string Text, string? Data, string? Url);
