namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A person or a bot. <c>from</c> may be a stand-in (777000, GroupAnonymousBot, Channel_Bot): look at sender_chat first.</summary>
internal sealed record User
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public string FirstName { get => field ?? ""; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>Only in getMe: privacy mode is off.</summary>
    public bool CanReadAllGroupMessages { get; init; }
}
