namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>One update as it came, for the inbox.</summary>
internal sealed record RawUpdate(long UpdateId, string Json);
