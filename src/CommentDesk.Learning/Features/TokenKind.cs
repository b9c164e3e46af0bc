namespace CommentDesk.Learning.Features;

internal enum TokenKind
{
    Word,
    Number,
    Link,
    Mention,
    Mail,
    Emoji,

    /// <summary>A run of question marks, exclamation marks, dots or smiling brackets.</summary>
    Mark,
}
