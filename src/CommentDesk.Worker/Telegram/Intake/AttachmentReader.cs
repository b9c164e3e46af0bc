using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using Attachment = CommentDesk.Answers.Attachment;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Pictures and files that an answer can stand with; voices, videos and stickers are none.</summary>
internal static class AttachmentReader
{
    public static Attachment? Of(Message message) => message.MediaKind switch
    {
        "photo" when message.Photo.LastOrDefault(size => size is { FileId.Length: > 0 }) is { } size =>
            new(AttachmentKind.Photo, size.FileId, Unique: size.FileUniqueId),
        "document" when message.Document is { FileId.Length: > 0 } file =>
            new(AttachmentKind.Document, file.FileId, Named(file.FileName), file.MimeType, file.FileUniqueId),
        _ => null,
    };

    private static string? Named(string? name) => Wire.Title(name) is { Length: > 0 } shown ? shown : null;
}
