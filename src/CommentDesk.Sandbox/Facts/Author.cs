namespace CommentDesk.Sandbox.Facts;

/// <summary>The name a message is shown under: a person, a bot, or one of the network's own accounts.</summary>
public sealed record Author(long Id, string Name, bool IsBot, string? Username = null, string? Language = null)
{
    /// <summary>Signs the automatic forwards of channel posts into the discussion group.</summary>
    public static readonly Author Telegram = new(777000, "Telegram", false);

    /// <summary>Stands for an administrator who writes as the group itself.</summary>
    public static readonly Author AnonymousAdmin = new(1087968824, "Group", true, "GroupAnonymousBot");

    /// <summary>Stands for anyone who writes in the name of a channel.</summary>
    public static readonly Author ChannelBot = new(136817688, "Channel", true, "Channel_Bot");

    internal static Author Of(Person person) =>
        new(person.Id, person.Name, false, person.Username, person.Language);

    internal static Author Of(Bot bot) => new(bot.Id, bot.Name, true, bot.Username);
}
