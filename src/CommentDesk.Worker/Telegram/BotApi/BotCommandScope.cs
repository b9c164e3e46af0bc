namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Who sees a list of commands.</summary>
internal sealed record BotCommandScope
{
    private BotCommandScope(string type, long? chatId) => (Type, ChatId) = (type, chatId);

    public static BotCommandScope Everyone { get; } = new("default", null);

    public string Type { get; }

    public long? ChatId { get; }

    public static BotCommandScope Chat(long chatId) => new("chat", chatId);
}
