namespace CommentDesk.Comments;

/// <summary>Offered: the bot was added to the room but nobody connected it yet; its comments are not read.</summary>
public enum ChannelState { Offered, Connected, Disconnected }

/// <summary>A connected channel: the room with comments and the channel whose posts they stand under.</summary>
/// <param name="Room">The network's id of the discussion room.</param>
/// <param name="RoomHandle">The room's public name without "@".</param>
/// <param name="Source">The network's id of the channel itself; null until it is known.</param>
/// <param name="SourceHandle">The channel's public name without "@".</param>
public sealed record Channel(
    ChannelId Id,
    string Network,
    string Room,
    string Title,
    string? RoomHandle,
    string? Source,
    string? SourceHandle,
    ChannelState State,
    ChannelHealth Health);

/// <summary>What is known of a channel's state, for /sources.</summary>
/// <param name="LastUpdate">When the room was last heard of.</param>
/// <param name="Trouble">A text key that names what is wrong ("sources.no_rights"), or null when all is well.</param>
public sealed record ChannelHealth(
    DateTimeOffset? LastUpdate,
    DateTimeOffset? CheckedAt,
    bool? ReadsAll,
    string? BotStatus,
    string? Trouble)
{
    public static readonly ChannelHealth Unknown = new(null, null, null, null, null);
}
