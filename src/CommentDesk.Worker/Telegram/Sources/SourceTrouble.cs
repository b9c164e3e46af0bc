using CommentDesk.Comments;

namespace CommentDesk.Worker.Telegram.Sources;

/// <summary>Names what keeps a source from working. Pure.</summary>
internal static class SourceTrouble
{
    public const string NotMember = "sources.not_member";
    public const string CannotRead = "sources.cannot_read";
    public const string CannotWrite = "sources.cannot_write";
    public const string NoLinkedChannel = "sources.no_linked_channel";
    public const string Silent = "sources.silent";

    /// <summary>Longer than any holidays in which a town says nothing at all.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(7);

    /// <param name="channel">The source as it was known before; what was not told this time is taken from there.</param>
    /// <returns>A text key, the worst first; null when all is well as far as it was told.</returns>
    public static string? Of(SourceSighting seen, Channel channel, DateTimeOffset now)
    {
        var former = channel.Health.Trouble;
        if (seen.Shut || seen.Bot is { IsPresent: false })
            return NotMember;
        if (seen is { ReadsAll: false, Bot: { IsAdministrator: false } })
            return CannotRead;
        if (seen.Bot is { Status: "restricted", CanSendMessages: false })
            return CannotWrite;
        if (seen.Bot is null && former is (CannotRead or CannotWrite))
            return former;
        // A channel known from its own posts is linked, whatever a server leaves out.
        if (channel.Source is null && (seen.Room is { LinkedChatId: null } || (seen.Room is null && former == NoLinkedChannel)))
            return NoLinkedChannel;
        return channel.Health.LastUpdate is { } last && now - last > LongestSilence ? Silent : null;
    }
}
