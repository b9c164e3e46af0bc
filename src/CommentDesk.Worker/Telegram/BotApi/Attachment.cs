namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What video, document, audio, voice, video_note, animation and sticker have in common: enough to show it again.</summary>
internal sealed record Attachment
{
    /// <summary>Stays valid: the file can be sent again by it at any time.</summary>
    public required string FileId { get; init; }

    public string? FileUniqueId { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }

    public int? Duration { get; init; }

    public string? Emoji { get; init; }
}
