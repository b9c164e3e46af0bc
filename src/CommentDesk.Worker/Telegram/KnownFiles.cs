using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using Attachment = CommentDesk.Answers.Attachment;

namespace CommentDesk.Worker.Telegram;

/// <summary>From the desk's attachment to Telegram's call.</summary>
internal static class KnownFiles
{
    public static SendKnownFile Sending(long chat, Attachment file) => file.Kind is AttachmentKind.Photo
        ? new SendKnownFile(chat) { Photo = file.File }
        : new SendKnownFile(chat) { Document = file.File };

    /// <summary>Telegram takes no empty caption for none.</summary>
    public static string? Caption(string text) => text.Length == 0 ? null : text;
}
