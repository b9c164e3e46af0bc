using System.Text.Json.Serialization;

namespace CommentDesk.Answers;

/// <summary>How a file is shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttachmentKind>))]
public enum AttachmentKind
{
    /// <summary>A picture among the words; networks make it smaller and take out what the camera wrote into it.</summary>
    [JsonStringEnumMemberName("photo")]
    Photo,

    /// <summary>A file as it was given, with everything that is in it.</summary>
    [JsonStringEnumMemberName("document")]
    Document,
}

/// <summary>A picture or a file that stands with an answer. The desk never holds its bytes.</summary>
/// <param name="File">The network's id of the file; opaque.</param>
/// <param name="Name">The file's own name; photos have none.</param>
/// <param name="Type">The media type the network tells, such as "image/jpeg".</param>
/// <param name="Unique">What stays the same when the network names the file anew; null when it has no such thing.</param>
public sealed record Attachment(AttachmentKind Kind, string File, string? Name = null, string? Type = null, string? Unique = null)
{
    private static readonly string[] s_pictures = [".jpg", ".jpeg", ".png", ".heic", ".heif", ".tif", ".tiff", ".webp", ".dng"];

    /// <summary>A picture sent as a file: where and when it was taken may stand in it.</summary>
    [JsonIgnore]
    public bool MayTellPlace => Kind is AttachmentKind.Document
        && (Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true
            || s_pictures.Any(end => Name?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true));

    /// <summary>Whether the other is the same file, whatever the network calls it now.</summary>
    public bool SameFile(Attachment? other) => other is not null && Kind == other.Kind && (Unique, other.Unique) switch
    {
        ({ } one, { } another) => one == another,
        _ => File == other.File,
    };
}
