namespace CommentDesk.People;

/// <summary>A time in which a deadline stands still: the citizen is asked back, the ticket waits.</summary>
/// <param name="To">Null while it lasts.</param>
public readonly record struct WorkPause(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>In order and apart: what overlaps counts once, what ends before it begins not at all.</summary>
    internal static IEnumerable<WorkPause> Joined(IEnumerable<WorkPause> pauses)
    {
        WorkPause? open = null;
        foreach (var pause in pauses.Where(pause => pause.To is not { } end || end > pause.From).OrderBy(pause => pause.From))
        {
            if (open is not { } before)
            {
                open = pause;
            }
            else if (before.To is { } end && pause.From > end)
            {
                yield return before;
                open = pause;
            }
            else
            {
                open = before with { To = before.To is { } left && pause.To is { } right ? (left > right ? left : right) : null };
            }
        }

        if (open is { } last)
            yield return last;
    }
}
