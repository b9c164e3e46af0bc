using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Markup;

/// <summary>Settles nested entities the way the network stores them: outer first, nothing inside code.</summary>
internal static class MarkupOrder
{
    public static IReadOnlyList<Entity> Settle(IReadOnlyList<Entity> entities)
    {
        if (entities.Count == 0)
            return [];
        var blocks = entities.Where(entity => entity.Type is "pre").Select(pre => WithLanguage(pre, entities)).ToList();
        var codes = entities.Where(entity => entity.Type == "code" && !blocks.Exists(pre => Covers(pre, entity)))
            .Select(code => code with { Language = null });
        var solid = blocks.Concat(codes).ToList();
        var free = entities.Where(entity => entity.Type is not ("pre" or "code") && !solid.Exists(code => Covers(code, entity)));
        return [.. solid.Concat(free).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];
    }

    private static Entity WithLanguage(Entity pre, IReadOnlyList<Entity> entities) =>
        pre with
        {
            Language = entities.FirstOrDefault(code =>
                code.Type == "code" && code.Offset == pre.Offset && code.Length == pre.Length)?.Language ?? pre.Language,
        };

    private static bool Covers(Entity outer, Entity inner) =>
        inner.Offset >= outer.Offset && inner.End <= outer.End
        && inner.Type is not ("blockquote" or "expandable_blockquote");
}
