using System.Text;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A button does exactly one thing: it sends data back, or it opens an address.</summary>
internal sealed record InlineKeyboardButton
{
    public const int LongestData = 64;

    private InlineKeyboardButton(string text) => Text = text;

    public string Text { get; }

    public string? CallbackData { get; private init; }

    public string? Url { get; private init; }

    /// <exception cref="ArgumentException">The data is not 1 to 64 UTF-8 bytes.</exception>
    public static InlineKeyboardButton Sending(string text, string data) =>
        Encoding.UTF8.GetByteCount(data) is > 0 and <= LongestData
            ? new InlineKeyboardButton(text) { CallbackData = data }
            : throw new ArgumentException("Button data has to be 1 to 64 bytes. Send a short key and keep the rest in the store.", nameof(data));

    public static InlineKeyboardButton Opening(string text, Uri address) => new(text) { Url = address.AbsoluteUri };
}
