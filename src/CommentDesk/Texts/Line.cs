namespace CommentDesk.Texts;

/// <summary>
/// Something to be said to a person, in whatever language they read: the key of a text and what fills it.
/// Arguments are strings and integers only, so that a line can be stored and said later.
/// </summary>
public sealed record Line(string Key, IReadOnlyList<string> Args)
{
    /// <summary>A name or a title that people chose, as an argument: «@17» is then no colleague and «#role.admin» no text of ours.</summary>
    public static string Quoted(string text) => text is ['@' or '#' or '=', ..] ? $"={text}" : text;

    public static Line Of(string key, params IReadOnlyList<string> args) => new(key, args);
}
