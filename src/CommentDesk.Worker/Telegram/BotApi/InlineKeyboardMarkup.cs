namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Rows of buttons. Empty rows take the buttons away in an edit.</summary>
internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard) : ReplyMarkup
{
    public static InlineKeyboardMarkup None { get; } = new([]);
}
