namespace CommentDesk.Sandbox.Facts;

/// <summary>A private chat of a person with a bot, a supergroup or a channel.</summary>
public sealed class Chat
{
    internal Chat(long id, ChatKind kind, string title, string? username, int firstMessageId) =>
        (Id, Kind, Title, Username, NextMessageId) = (id, kind, title, username, firstMessageId);

    public long Id { get; }

    public ChatKind Kind { get; }

    public string Title { get; }

    public string? Username { get; }

    /// <summary>The discussion group of a channel, or the channel of a discussion group.</summary>
    public long? LinkedChatId { get; internal set; }

    public long? BotId { get; internal init; }

    public long? MigratedTo { get; internal set; }

    /// <summary>The person of a private chat has blocked its bot.</summary>
    public bool Blocked { get; internal set; }

    /// <summary>The person's account is gone.</summary>
    public bool Deactivated { get; internal set; }

    internal int NextMessageId { get; set; }

    internal Dictionary<long, MemberStatus> Members { get; } = [];

    /// <summary>Nothing is ever removed from it, so the values come in the order of sending.</summary>
    internal Dictionary<int, Message> Messages { get; } = [];

    internal MemberStatus StatusOf(long userId) => Members.GetValueOrDefault(userId, MemberStatus.Left);

    internal bool Has(long userId) => StatusOf(userId) >= MemberStatus.Member;

    internal bool IsLedBy(long userId) => StatusOf(userId) >= MemberStatus.Administrator;
}
