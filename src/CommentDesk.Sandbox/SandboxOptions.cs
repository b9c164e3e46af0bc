namespace CommentDesk.Sandbox;

/// <summary>How a sandbox starts. The limits are the documented ones of the real network.</summary>
public sealed record SandboxOptions
{
    /// <summary>The bot a fresh sandbox knows. It opens nothing outside the sandbox.</summary>
    public const string DefaultToken = "123456789:SANDBOX-token-for-local-use-0000000";

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string BotToken { get; init; } = DefaultToken;

    public string BotName { get; init; } = "CommentDesk";

    public string BotUsername { get; init; } = "comment_desk_bot";

    /// <summary>Off, nothing is answered with 429 and quick repeats of a poll are not slowed.</summary>
    public bool LimitsOn { get; init; } = true;

    /// <summary>Messages a private chat takes at once before it is held to one a second.</summary>
    public int PrivateBurst { get; init; } = 4;

    public int GroupMessagesPerMinute { get; init; } = 20;

    public int MessagesPerSecond { get; init; } = 30;

    /// <summary>How long a pressed button waits for the bot's answer.</summary>
    public TimeSpan CallbackLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The age at which the message of a pressed button comes to the bot without its content.</summary>
    public TimeSpan AccessibleFor { get; init; } = TimeSpan.FromDays(60);
}
