namespace CommentDesk.Texts;

/// <summary>
/// Something to be said to a person, in whatever language they read: the key of a text and what fills it.
/// Arguments are strings and integers only, so that a line can be stored and said later.
/// </summary>
public sealed record Line(string Key, IReadOnlyList<string> Args)
{
    /// <summary>What is said behind it, after a comma; null for nothing.</summary>
    public IReadOnlyList<Line>? More { get; init; }

    /// <summary>A name or a title that people chose, as an argument: «@17» is then no colleague and «#role.admin» no text of ours.</summary>
    public static string Quoted(string text) => text is ['@' or '#' or '=', ..] ? $"={text}" : text;

    public static Line Of(string key, params IReadOnlyList<string> args) => new(key, args);

    /// <summary>The same with another line behind it; without one, itself.</summary>
    public Line And(Line? more) => more is null ? this : this with { More = [.. More ?? [], more] };
}
