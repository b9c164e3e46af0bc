namespace CommentDesk.Texts;

/// <summary>
/// Something to be said to a person, in whatever language they read: the key of a text and what fills it.
/// Arguments are strings and integers only, so that a line can be stored and said later.
/// </summary>
public sealed record Line(string Key, IReadOnlyList<string> Args)
{
    public static Line Of(string key, params IReadOnlyList<string> args) => new(key, args);
}
