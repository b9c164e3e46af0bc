namespace CommentDesk.Sandbox.Facts;

/// <summary>A line of a bot's command menu, without the leading slash.</summary>
public sealed record BotCommand(string Command, string Description);
