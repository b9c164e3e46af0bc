using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Sources;

/// <summary>What one look at a room told. Null stands for "not told": a failing call says nothing about the room.</summary>
/// <param name="ReadsAll">Privacy mode is off.</param>
/// <param name="Source">The channel whose posts are discussed here.</param>
/// <param name="Shut">The network says that the bot is not in the room.</param>
internal sealed record SourceSighting(bool? ReadsAll, ChatFullInfo? Room, ChatFullInfo? Source, ChatMember? Bot, bool Shut)
{
    /// <summary>Nothing was told of the room: what was known before stays.</summary>
    public bool Blind => Room is null && Bot is null && !Shut;
}
