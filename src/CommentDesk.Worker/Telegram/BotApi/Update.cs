using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>One happening. At most one part is there; none for kinds the desk does not know.</summary>
internal sealed record Update
{
    public required long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public Message? ChannelPost { get; init; }

    public Message? EditedChannelPost { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>Sent to administrators only, and only when asked for by name.</summary>
    public MessageReactionUpdated? MessageReaction { get; init; }

    public MessageReactionCountUpdated? MessageReactionCount { get; init; }

    [JsonIgnore]
    public bool IsKnown =>
        (Message ?? EditedMessage ?? ChannelPost ?? EditedChannelPost) is not null || CallbackQuery is not null || MyChatMember is not null
        || MessageReaction is not null || MessageReactionCount is not null;
}
