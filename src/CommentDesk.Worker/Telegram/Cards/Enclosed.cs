using CommentDesk.Answers;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>How a picture or a file is named where it is not shown.</summary>
internal static class Enclosed
{
    private const int LongName = 60;

    /// <summary>«📷 фото», «📎 Смета.pdf».</summary>
    public static string Named(Wording words, Attachment file) => file.Kind is AttachmentKind.Photo
        ? words.Say("file.photo")
        : words.Say("file.document", Html.Shorten(Legible.Of(file.Name ?? words.Say("media.document")), LongName));

    /// <summary>The words with their file named above.</summary>
    public static string Above(Wording words, Attachment? file, string text) => file is null
        ? text
        : text.Length == 0 ? Named(words, file) : $"{Named(words, file)}\n{text}";
}
