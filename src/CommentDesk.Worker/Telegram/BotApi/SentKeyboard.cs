namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Buttons as they come back with a message of the bot's own.</summary>
internal sealed record SentKeyboard
{
    public IReadOnlyList<IReadOnlyList<SentButton>> InlineKeyboard { get; init; } = [];
}

internal sealed record SentButton
{
    public string? CallbackData { get; init; }
}
