namespace CommentDesk.Learning.Evaluation;

/// <summary>One measured comment.</summary>
/// <param name="ThemeRank">0 when the first theme guess is right, 1 the second…; −1 when none; null when not measured.</param>
internal readonly record struct Outcome(CommentLabel Truth, CommentLabel Judged, double Confidence, int? ThemeRank)
{
    public bool Right => Truth == Judged;

    public static Outcome Of(Sample truth, IReadOnlyList<double> probabilities, IReadOnlyList<ThemeGuess> themes, IReadOnlyList<string> known)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Count; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        return new Outcome(truth.Label, (CommentLabel)best, probabilities[best], Rank(truth.Theme, themes, known));
    }

    private static int? Rank(string? theme, IReadOnlyList<ThemeGuess> themes, IReadOnlyList<string> known)
    {
        if (theme is null || !known.Contains(theme))
            return null;
        for (var rank = 0; rank < themes.Count; rank++)
        {
            if (themes[rank].Code == theme)
                return rank;
        }
        return -1;
    }
}
