namespace CommentDesk.Learning.Evaluation;

/// <summary>One measured comment.</summary>
/// <param name="ThemeRank">0 when the first theme guess is right, 1 the second…; −1 when none; null when not measured.</param>
internal readonly record struct Outcome(CommentLabel Truth, CommentLabel Judged, double Confidence, int? ThemeRank)
{
    public CommentLabel? Alt { get; init; }

    public string? Domain { get; init; }

    /// <summary>A theme that the model has no code for.</summary>
    public string? ForeignTheme { get; init; }

    /// <summary>Null when no thresholds were given.</summary>
    public Fate? Fate { get; init; }

    public bool Right => Truth == Judged;

    public static Outcome Of(
        Sample truth, IReadOnlyList<double> probabilities, IReadOnlyList<ThemeGuess> themes, IReadOnlyList<string> known, Fating? fating = null)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Count; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        var measured = truth.Theme is not null && known.Contains(truth.Theme);
        return new Outcome(truth.Label, (CommentLabel)best, probabilities[best], measured ? Rank(truth.Theme!, themes) : null)
        {
            Alt = truth.Alt,
            Domain = truth.Domain,
            ForeignTheme = measured ? null : truth.Theme,
            Fate = fating?.Invoke(truth.Text, probabilities),
        };
    }

    private static int Rank(string theme, IReadOnlyList<ThemeGuess> themes)
    {
        for (var rank = 0; rank < themes.Count; rank++)
        {
            if (themes[rank].Code == theme)
                return rank;
        }
        return -1;
    }
}
