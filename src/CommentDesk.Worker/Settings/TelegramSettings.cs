using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Telegram".</summary>
internal sealed class TelegramSettings
{
    public string? Token { get; set; }
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Seconds a long poll waits; the server clamps it to 50.</summary>
    public int PollSeconds { get; set; } = 50;

    /// <summary>Removes a webhook that stands in the way of polling. Off: the desk says what to do instead.</summary>
    public bool TakeOverWebhook { get; set; }

    public double MessagesPerSecondPerChat { get; set; } = 1;
    public int MessagesPerMinutePerGroup { get; set; } = 20;
    public int MessagesPerSecond { get; set; } = 30;

    public BotToken ReadToken()
    {
        if (string.IsNullOrWhiteSpace(Token))
            throw new SettingException("Telegram:Token", "is missing.", "Get a token from @BotFather and set the environment variable Telegram__Token.");
        return BotToken.TryParse(Token.Trim(), out var token)
            ? token
            : throw new SettingException("Telegram:Token", "does not look like a bot token.", "Copy it from @BotFather whole: digits, a colon, then letters and digits.");
    }

    public Uri ReadRoot() => Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
        ? root
        : throw new SettingException("Telegram:ApiBaseUrl", "is not a web address.", "Use https://api.telegram.org, or the address of your own Bot API server.");

    public void Check()
    {
        ReadRoot();
        if (PollSeconds is < 0 or > 50)
            throw new SettingException("Telegram:PollSeconds", $"is {PollSeconds}.", "Use 0 to 50.");
        if (MessagesPerSecondPerChat is not (> 0 and <= 1000))
            throw new SettingException("Telegram:MessagesPerSecondPerChat", $"is {MessagesPerSecondPerChat}.", "Use a number above 0; Telegram allows 1.");
        if (MessagesPerMinutePerGroup is < 1 or > 100_000)
            throw new SettingException("Telegram:MessagesPerMinutePerGroup", $"is {MessagesPerMinutePerGroup}.", "Use a whole number from 1; Telegram allows 20.");
        if (MessagesPerSecond is < 1 or > 100_000)
            throw new SettingException("Telegram:MessagesPerSecond", $"is {MessagesPerSecond}.", "Use a whole number from 1; Telegram allows 30.");
    }
}
