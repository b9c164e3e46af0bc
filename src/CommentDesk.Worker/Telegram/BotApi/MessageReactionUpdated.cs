namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Somebody changed their reactions to a message.</summary>
internal sealed record MessageReactionUpdated
{
    public required Chat Chat { get; init; }

    public required long MessageId { get; init; }

    public User? User { get; init; }

    /// <summary>The chat in whose name somebody reacted.</summary>
    public Chat? ActorChat { get; init; }

    /// <summary>All reactions of theirs now.</summary>
    public IReadOnlyList<ReactionType> NewReaction { get => field ?? []; init; }
}

/// <summary>Where reactions name nobody, their number changed; told with a delay of minutes.</summary>
internal sealed record MessageReactionCountUpdated
{
    public required Chat Chat { get; init; }

    public required long MessageId { get; init; }

    public IReadOnlyList<ReactionCount> Reactions { get => field ?? []; init; }
}

internal sealed record ReactionCount
{
    public required ReactionType Type { get; init; }

    public required int TotalCount { get; init; }
}

internal sealed record ReactionType
{
    /// <summary>emoji, custom_emoji or paid.</summary>
    public required string Type { get; init; }

    public string? Emoji { get; init; }
}
