namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record Chat
{
    public required long Id { get; init; }

    /// <summary>private, group, supergroup or channel.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public bool IsForum { get; init; }
}
