namespace CommentDesk.Sandbox.Facts;

/// <summary>A formatted stretch of a text; offset and length count UTF-16 units.</summary>
public sealed record Entity(
    string Type, int Offset, int Length, string? Url = null, string? Language = null, string? CustomEmojiId = null)
{
    internal int End => Offset + Length;
}
