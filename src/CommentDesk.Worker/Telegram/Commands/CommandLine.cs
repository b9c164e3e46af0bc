namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>«/stats@desk_bot неделя» → "stats", "неделя".</summary>
internal sealed record CommandLine(string Name, string Args)
{
    public IReadOnlyList<string> Words => Args.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static CommandLine? Read(string? text)
    {
        if (text is not ['/', not '/', ..])
            return null;
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var name = end < 0 ? text[1..] : text[1..end];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return new((at < 0 ? name : name[..at]).ToLowerInvariant(), end < 0 ? "" : text[end..].Trim());
    }
}
