using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// What the labels of one revision of a comment come to. A lead's decision stands. Otherwise trainers vote: one label, or a
/// majority, settles it; a draw is a dispute. Skipping is no vote, and neither is a label of somebody who is no trainer.
/// </summary>
public abstract record Settlement
{
    private Settlement() { }

    /// <summary>Nobody said anything that teaches.</summary>
    public sealed record Open : Settlement;

    public sealed record Settled(Label Label, string? Theme, DateTimeOffset At) : Settlement;

    public sealed record Disputed(DateTimeOffset At) : Settlement;

    /// <param name="lessons">All lessons of one revision.</param>
    public static Settlement Of(IReadOnlyList<Lesson> lessons)
    {
        var votes = lessons.Where(lesson => lesson.Votes).ToList();
        if (lessons.Where(lesson => lesson is { Reading: Reading.Final, Label: not null }).MaxBy(lesson => lesson.At) is { Label: { } decided } final)
            return new Settled(decided, final.Theme ?? ThemeOf(votes, decided), Latest([.. votes, final]));
        if (votes.Count == 0)
            return new Open();
        var sides = votes.GroupBy(vote => vote.Label!.Value).OrderByDescending(side => side.Count()).ToList();
        return sides.Count > 1 && sides[0].Count() == sides[1].Count()
            ? new Disputed(Latest(votes))
            : new Settled(sides[0].Key, ThemeOf(votes, sides[0].Key), Latest(votes));
    }

    /// <summary>The theme most of those gave who gave the label; of equals the latest.</summary>
    private static string? ThemeOf(IEnumerable<Lesson> votes, Label label) => votes
        .Where(vote => vote.Label == label && vote.Theme is not null)
        .GroupBy(vote => vote.Theme)
        .OrderByDescending(theme => theme.Count())
        .ThenByDescending(theme => theme.Max(vote => vote.At))
        .Select(theme => theme.Key)
        .FirstOrDefault();

    private static DateTimeOffset Latest(IEnumerable<Lesson> lessons) => lessons.Max(lesson => lesson.At);
}
