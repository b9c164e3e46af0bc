namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A standing changed. In a private chat: "kicked" means the person blocked the bot, "member" that they unblocked it.</summary>
internal sealed record ChatMemberUpdated
{
    public required Chat Chat { get; init; }

    public required User From { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required ChatMember OldChatMember { get; init; }

    public required ChatMember NewChatMember { get; init; }
}
