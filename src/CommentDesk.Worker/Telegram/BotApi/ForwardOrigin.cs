namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Where a forwarded message came from; which fields are there depends on the type.</summary>
internal sealed record ForwardOrigin
{
    /// <summary>user, hidden_user, chat or channel.</summary>
    public required string Type { get; init; }

    public DateTimeOffset Date { get; init; }

    public User? SenderUser { get; init; }

    public string? SenderUserName { get; init; }

    public Chat? SenderChat { get; init; }

    /// <summary>The channel, when the type is channel.</summary>
    public Chat? Chat { get; init; }

    /// <summary>The post's id in that channel.</summary>
    public long? MessageId { get; init; }

    public string? AuthorSignature { get; init; }
}
