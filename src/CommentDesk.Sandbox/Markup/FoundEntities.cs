using System.Text.RegularExpressions;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Markup;

/// <summary>Finds what the network marks by itself in any text: commands, links, mentions, hashtags, addresses.</summary>
internal static partial class FoundEntities
{
    public static IReadOnlyList<Entity> Add(string text, IReadOnlyList<Entity> given)
    {
        if (text.AsSpan().IndexOfAny("/@#.") < 0)
            return given;
        var all = given.ToList();
        Collect(Links(), "url", text, all);
        Collect(Emails(), "email", text, all);
        Collect(Commands(), "bot_command", text, all);
        Collect(Mentions(), "mention", text, all);
        Collect(Hashtags(), "hashtag", text, all);
        return [.. all.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];
    }

    private static void Collect(Regex pattern, string type, string text, List<Entity> all)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var found = new Entity(type, match.Index, match.Length);
            if (!all.Exists(entity => Forbids(entity, found)))
                all.Add(found);
        }
    }

    private static bool Forbids(Entity entity, Entity found) =>
        entity.Type is "code" or "pre" or "text_link" or "url" or "email" or "mention" or "bot_command"
        && entity.Offset < found.End && found.Offset < entity.End;

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]|(?<![\w@.])t\.me/[\w/+?=&-]+")]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w")]
    private static partial Regex Emails();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?<![\w@])@[A-Za-z0-9_]{4,32}(?!\w)")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"(?<!\w)#\w*[^\W\d]\w*")]
    private static partial Regex Hashtags();
}
