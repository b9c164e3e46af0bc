using CommentDesk.Comments;

namespace CommentDesk.Worker.Telegram.Publishing;

/// <summary>
/// Addresses of messages in discussion groups (core.telegram.org/api/links). The most widely open form is taken first: public
/// ones open for everybody, those with <c>/c/</c> for members only.
/// </summary>
internal static class MessageLink
{
    /// <summary>How the Bot API marks the number of a channel or a supergroup.</summary>
    private const string Mark = "-100";

    public static string? To(Channel channel, string? post, CommentKey message, string? thread)
    {
        if (post is not null && channel.SourceHandle is { Length: > 0 } handle)
            return $"https://t.me/{handle}/{post}?comment={message.Message}";
        if (channel.RoomHandle is { Length: > 0 } room)
            return $"https://t.me/{room}/{message.Message}{Under(thread)}";
        if (post is not null && Bare(channel.Source) is { } source)
            return $"https://t.me/c/{source}/{post}?comment={message.Message}";
        return Bare(message.Room) is { } number ? $"https://t.me/c/{number}/{message.Message}{Under(thread)}" : null;
    }

    private static string Under(string? thread) => thread is null ? "" : $"?thread={thread}";

    /// <summary>Basic groups have no mark and no links.</summary>
    private static string? Bare(string? chat) =>
        chat?.StartsWith(Mark, StringComparison.Ordinal) == true && chat.Length > Mark.Length ? chat[Mark.Length..] : null;
}
