namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A file for a person: a picture or a document. Its bytes wait in the outbox and are dropped once it has left.</summary>
/// <param name="Picture">Shown as a photo; otherwise sent as a document to be saved.</param>
/// <param name="Caption">Markup, at most <see cref="LongestCaption"/> units once read.</param>
/// <param name="Kind">What the message is remembered as.</param>
internal sealed record Parcel(
    string Chat, string Name, string MimeType, byte[] Content, bool Picture, string? Caption, Keyboard? Buttons, string Kind)
{
    /// <summary>The longest caption, in UTF-16 units after parsing.</summary>
    public const int LongestCaption = 1024;
}
