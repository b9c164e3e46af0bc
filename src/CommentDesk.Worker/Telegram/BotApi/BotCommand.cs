namespace CommentDesk.Worker.Telegram.BotApi;

/// <param name="Command">1 to 32 of a-z, 0-9 and '_', without the slash.</param>
/// <param name="Description">1 to 256 characters.</param>
internal sealed record BotCommand(string Command, string Description);
