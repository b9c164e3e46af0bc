using CommentDesk.Answers;
using CommentDesk.Comments;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// What an update says, in the desk's own words. The only translation of the wire is made at the door of each network;
/// behind it nobody knows wire types.
/// </summary>
internal abstract record Observation
{
    private Observation() { }

    /// <summary>A message under a post, new or edited.</summary>
    /// <param name="Root">What the message itself tells about its post, when the post was missed.</param>
    internal sealed record CommentSeen(
        CommentKey Key,
        string? Thread,
        string? ReplyTo,
        Author Author,
        string Text,
        Media Media,
        string? Album,
        DateTimeOffset WrittenAt,
        bool Edited,
        PostSeen? Root) : Observation;

    /// <summary>A post of the channel, seen through its copy in the discussion room.</summary>
    internal sealed record PostSeen(
        string Network,
        string Room,
        string Thread,
        string Source,
        string SourceTitle,
        string? SourceHandle,
        string? Number,
        string Text,
        DateTimeOffset PublishedAt) : Observation;

    /// <summary>The bot's own standing in a room changed: added, made administrator, removed.</summary>
    /// <param name="Status">The network's word: "member", "administrator", "left", "kicked".</param>
    internal sealed record RoomChanged(string Network, string Room, string Title, string? Handle, string Status, string ByContact) : Observation;

    /// <summary>A person left a room or was put out of it.</summary>
    internal sealed record MemberLeft(string Network, string Room, string Contact) : Observation;

    internal sealed record RoomMoved(string Network, string From, string To) : Observation;

    /// <summary>A member of staff, or somebody who wants to become one, wrote to the bot in a private chat.</summary>
    /// <param name="ReplyTo">The message of the same chat it replies to.</param>
    /// <param name="Text">Null when the message has no text (a photo, a voice message).</param>
    /// <param name="ReplyToPresses">What the buttons of the bot's message replied to would send.</param>
    internal sealed record PersonSaid(
        Visitor Who,
        string Chat,
        string Message,
        string? ReplyTo,
        string? Text,
        IReadOnlyList<Mark> Marks,
        bool Edited,
        IReadOnlyList<string>? ReplyToPresses = null) : Observation
    {
        /// <summary>A picture or a file; <see cref="Text"/> is what stands below it.</summary>
        public Attachment? Attached { get; init; }

        /// <summary>The network's id of the album the file is a part of.</summary>
        public string? Album { get; init; }
    }

    internal sealed record ButtonPressed(Visitor Who, string Query, string Chat, string Message, string Press) : Observation;

    /// <summary>A command to the bot in a discussion room. Contact is null for an anonymous administrator: nobody to check.</summary>
    internal sealed record CommandInRoom(string Network, string Room, string Title, string? Handle, string? Contact, string Text, string Message) : Observation;

    /// <summary>A person blocked the bot or let it in again.</summary>
    internal sealed record ReachChanged(string Contact, bool Reachable) : Observation;

    /// <summary>Somebody changed their reactions to a message of a room; the list is all of theirs now.</summary>
    internal sealed record Reacted(CommentKey Message, string Contact, IReadOnlyList<string> Emoji) : Observation;

    /// <summary>How often each reaction stands under a message whose reactions name nobody.</summary>
    internal sealed record ReactionsCounted(CommentKey Message, IReadOnlyDictionary<string, int> Counts) : Observation;

    /// <summary>The update has a shape nobody understands: kept in quarantine for a person to look at.</summary>
    internal sealed record Unreadable(string Why) : Observation;

    /// <summary>Nothing for the desk; the reason goes to the log.</summary>
    internal sealed record Nothing(string Why) : Observation;
}

/// <summary>Whoever speaks to the bot, known or not. Identity is the contact alone.</summary>
internal sealed record Visitor(string Contact, string Name, string? Handle, string? Language);
