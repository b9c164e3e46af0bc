using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>
/// A message as the network sends it: a comment, a post, its automatic forward, a word in a private chat, or a service
/// message. One seen only through a button may be inaccessible and then holds no more than its chat and id.
/// </summary>
internal sealed partial record Message
{
    public required long MessageId { get; init; }

    public required Chat Chat { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditDate { get; init; }

    /// <summary>In a discussion group the id of the automatic forward that roots the comments; also set where no forum is.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>True for the topics of real forums only.</summary>
    public bool IsTopicMessage { get; init; }

    public User? From { get; init; }

    /// <summary>The author when a chat speaks: the group itself for an anonymous administrator, otherwise a channel.</summary>
    public Chat? SenderChat { get; init; }

    public string? AuthorSignature { get; init; }

    public User? ViaBot { get; init; }

    public ForwardOrigin? ForwardOrigin { get; init; }

    /// <summary>The older spelling of <see cref="ForwardOrigin"/>, still sent.</summary>
    public Chat? ForwardFromChat { get; init; }

    public long? ForwardFromMessageId { get; init; }

    /// <summary>A channel's post, copied by the network into the discussion group.</summary>
    public bool IsAutomaticForward { get; init; }

    /// <summary>One level deep only.</summary>
    public Message? ReplyToMessage { get; init; }

    /// <summary>Only on messages of the bot itself.</summary>
    public SentKeyboard? ReplyMarkup { get; init; }

    public TextQuote? Quote { get; init; }

    /// <summary>Shared by the parts of an album, unique inside the chat.</summary>
    public string? MediaGroupId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity> Entities { get => field ?? []; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity> CaptionEntities { get => field ?? []; init; }

    /// <summary>False for the stub of a message that is too old or deleted.</summary>
    [JsonIgnore]
    public bool IsAccessible => Date > DateTimeOffset.UnixEpoch;

    /// <summary>Text or caption, whichever there is.</summary>
    [JsonIgnore]
    public string? Words => Text ?? Caption;

    /// <summary>The entities that belong to <see cref="Words"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageEntity> WordEntities => Text is null ? CaptionEntities : Entities;

    // A record would print everything, and what people write must not slip into a log.
    public override string ToString() => $"message {MessageId} in chat {Chat.Id}";
}
