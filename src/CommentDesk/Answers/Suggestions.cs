using CommentDesk.Finding;

namespace CommentDesk.Answers;

/// <summary>Which prepared or earlier text fits a comment: the one that shares most of its telling words.</summary>
public static class Suggestions
{
    /// <summary>One common word is chance.</summary>
    public const int Least = 2;

    /// <summary>The best first; equals in the order given.</summary>
    /// <param name="text">What the comment, and for a template its name, is compared with.</param>
    public static IReadOnlyList<T> Of<T>(string comment, IEnumerable<T> all, Func<T, string> text, int most)
    {
        var asked = Stem.Telling(comment);
        return [.. all
            .Select(one => (One: one, Score: Stem.Telling(text(one)).Count(asked.Contains)))
            .Where(scored => scored.Score >= Least)
            .OrderByDescending(scored => scored.Score)
            .Take(most)
            .Select(scored => scored.One)];
    }
}
