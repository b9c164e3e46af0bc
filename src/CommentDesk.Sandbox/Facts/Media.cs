namespace CommentDesk.Sandbox.Facts;

/// <summary>A picture, voice, sticker or other attachment; <paramref name="Kind"/> is the Bot API's field name for it.</summary>
public sealed record Media(string Kind, string FileId, string? Name = null, string? Url = null, long Size = 0);
