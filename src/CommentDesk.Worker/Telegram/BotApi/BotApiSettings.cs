namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>How the client reaches the Bot API; the defaults suit the public server.</summary>
internal sealed record BotApiSettings
{
    public Uri Root { get; init; } = new("https://api.telegram.org");

    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Added to the long poll's own length.</summary>
    public TimeSpan PollMargin { get; init; } = TimeSpan.FromSeconds(15);

    public int ReadRetries { get; init; } = 2;

    public TimeSpan ReadRetryDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    public int LargestAnswer { get; init; } = 16 * 1024 * 1024;
}
