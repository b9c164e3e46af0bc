using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Markup;

/// <summary>A text with its entities, offsets in UTF-16 units.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<Entity> Entities)
{
    /// <summary>The network stores no white space around a text; entities are cut to what is left.</summary>
    public FormattedText Trimmed()
    {
        var start = Text.Length - Text.TrimStart().Length;
        var trimmed = Text.Trim();
        if (trimmed.Length == Text.Length)
            return this;
        var kept = Entities
            .Select(entity => Cut(entity, start, trimmed.Length))
            .Where(entity => entity.Length > 0);
        return new FormattedText(trimmed, [.. kept]);
    }

    private static Entity Cut(Entity entity, int start, int length)
    {
        var from = Math.Clamp(entity.Offset - start, 0, length);
        var to = Math.Clamp(entity.End - start, 0, length);
        return entity with { Offset = from, Length = to - from };
    }
}
