using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What a message shows besides words.</summary>
internal sealed partial record Message
{
    /// <summary>The sizes of one picture, the largest last; empty without a picture.</summary>
    public IReadOnlyList<PhotoSize> Photo { get => field ?? []; init; }

    public Attachment? Video { get; init; }

    public Attachment? Document { get; init; }

    public Attachment? Audio { get; init; }

    public Attachment? Voice { get; init; }

    public Attachment? VideoNote { get; init; }

    public Attachment? Sticker { get; init; }

    public Attachment? Animation { get; init; }

    public Poll? Poll { get; init; }

    [JsonPropertyName("contact"), JsonConverter(typeof(PresenceConverter))]
    public bool HasContact { get; init; }

    [JsonPropertyName("location"), JsonConverter(typeof(PresenceConverter))]
    public bool HasLocation { get; init; }

    [JsonPropertyName("venue"), JsonConverter(typeof(PresenceConverter))]
    public bool HasVenue { get; init; }

    [JsonPropertyName("dice"), JsonConverter(typeof(PresenceConverter))]
    public bool HasDice { get; init; }

    [JsonPropertyName("story"), JsonConverter(typeof(PresenceConverter))]
    public bool HasStory { get; init; }

    [JsonPropertyName("game"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGame { get; init; }

    [JsonPropertyName("invoice"), JsonConverter(typeof(PresenceConverter))]
    public bool HasInvoice { get; init; }

    [JsonPropertyName("giveaway"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGiveaway { get; init; }

    [JsonPropertyName("giveaway_winners"), JsonConverter(typeof(PresenceConverter))]
    public bool HasGiveawayWinners { get; init; }

    [JsonPropertyName("paid_media"), JsonConverter(typeof(PresenceConverter))]
    public bool HasPaidMedia { get; init; }

    [JsonPropertyName("checklist"), JsonConverter(typeof(PresenceConverter))]
    public bool HasChecklist { get; init; }

    /// <summary>What is shown, in the network's own word ("photo", "sticker", …), or null for bare words and service messages.</summary>
    [JsonIgnore]
    public string? MediaKind => this switch
    {
        { Photo.Count: > 0 } => "photo",
        // An animation comes with a document of the same file beside it.
        { Animation: not null } => "animation",
        { Video: not null } => "video",
        { Document: not null } => "document",
        { Audio: not null } => "audio",
        { Voice: not null } => "voice",
        { VideoNote: not null } => "video_note",
        { Sticker: not null } => "sticker",
        { Poll: not null } => "poll",
        { HasVenue: true } => "venue",
        { HasContact: true } => "contact",
        { HasLocation: true } => "location",
        { HasDice: true } => "dice",
        { HasStory: true } => "story",
        { HasGame: true } => "game",
        { HasInvoice: true } => "invoice",
        { HasGiveaway: true } => "giveaway",
        { HasGiveawayWinners: true } => "giveaway_winners",
        { HasPaidMedia: true } => "paid_media",
        { HasChecklist: true } => "checklist",
        _ => null,
    };
}
