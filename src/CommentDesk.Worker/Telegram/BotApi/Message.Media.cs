using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What a message shows besides words.</summary>
internal sealed partial record Message
{
    private static readonly FrozenSet<string> s_otherMedia = FrozenSet.ToFrozenSet(
    [
        "contact", "location", "venue", "dice", "story", "game", "invoice", "giveaway", "giveaway_winners", "paid_media", "checklist",
    ]);

    /// <summary>The sizes of one picture, the largest last; empty without a picture.</summary>
    public IReadOnlyList<PhotoSize> Photo { get => field ?? []; init; }

    public Attachment? Animation { get; init; }

    public Attachment? Video { get; init; }

    public Attachment? Document { get; init; }

    public Attachment? Audio { get; init; }

    public Attachment? Voice { get; init; }

    public Attachment? VideoNote { get; init; }

    public Attachment? Sticker { get; init; }

    public Poll? Poll { get; init; }

    /// <summary>What is shown, in the network's own word ("photo", "sticker", …), or null for bare words and service messages.</summary>
    [JsonIgnore]
    public string? MediaKind => this switch
    {
        { Photo.Count: > 0 } => "photo",
        // The document of the same file comes with it: animation has to be asked first.
        { Animation: not null } => "animation",
        { Video: not null } => "video",
        { Document: not null } => "document",
        { Audio: not null } => "audio",
        { Voice: not null } => "voice",
        { VideoNote: not null } => "video_note",
        { Sticker: not null } => "sticker",
        { Poll: not null } => "poll",
        _ => Mark(s_otherMedia),
    };
}
