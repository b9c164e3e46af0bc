namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What getChat tells.</summary>
internal sealed record ChatFullInfo
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool IsForum { get; init; }

    /// <summary>A channel's discussion group, a discussion group's channel.</summary>
    public long? LinkedChatId { get; init; }

    public string? InviteLink { get; init; }

    public int? SlowModeDelay { get; init; }

    public bool JoinToSendMessages { get; init; }

    public bool JoinByRequest { get; init; }

    public bool HasAggressiveAntiSpamEnabled { get; init; }

    public bool HasProtectedContent { get; init; }
}
