namespace CommentDesk.Deadlines;

/// <summary>What made a comment pressing before it was edited; stands in the edit's line of history, codes only.</summary>
public sealed record Pressure(string? Theme, IReadOnlyList<string> Flags)
{
    public static string Write(string? theme, IReadOnlyList<string> flags) => $"{theme}|{string.Join(',', flags)}";

    /// <summary>Null for a line written before such things were noted.</summary>
    public static Pressure? Read(string? detail) => detail?.Split('|') is [var theme, var flags]
        ? new(theme.Length == 0 ? null : theme, flags.Split(',', StringSplitOptions.RemoveEmptyEntries))
        : null;
}
