namespace CommentDesk.Learning.Evaluation;

/// <summary>Folds outcomes into a scorecard.</summary>
internal static class Scoring
{
    private const int Bins = 10;
    private static readonly double[] Coverages = [1.0, 0.9, 0.8, 0.7];

    public static Scorecard Of(IReadOnlyList<Outcome> outcomes)
    {
        var confusion = Confusion(outcomes);
        ClassScore[] classes = [.. CommentLabelCodes.All.Select(label => ClassOf(confusion, label))];
        var met = classes.Where(score => score.Count > 0).ToArray();
        var complaints = classes[(int)CommentLabel.Complaint].Count;
        return new Scorecard(
            outcomes.Count,
            Share(outcomes.Count(outcome => outcome.Right), outcomes.Count),
            met.Length == 0 ? 0 : met.Average(score => score.F1),
            classes,
            confusion,
            CalibrationError(outcomes),
            Coverage(outcomes),
            Share(confusion[(int)CommentLabel.Complaint][(int)CommentLabel.Negativity], complaints),
            ThemesOf(outcomes))
        {
            Triage = TriageOf(outcomes),
        };
    }

    private static int[][] Confusion(IReadOnlyList<Outcome> outcomes)
    {
        int[][] table = [.. CommentLabelCodes.All.Select(_ => new int[CommentLabelCodes.All.Count])];
        foreach (var outcome in outcomes)
            table[(int)outcome.Truth][(int)outcome.Judged]++;
        return table;
    }

    private static ClassScore ClassOf(int[][] confusion, CommentLabel label)
    {
        var k = (int)label;
        var right = confusion[k][k];
        var truly = confusion[k].Sum();
        var judged = confusion.Sum(row => row[k]);
        return new ClassScore(label.Code(), truly, Share(right, judged), Share(right, truly), Share(2 * right, judged + truly));
    }

    private static double CalibrationError(IReadOnlyList<Outcome> outcomes)
    {
        var error = 0.0;
        foreach (var bin in outcomes.GroupBy(outcome => Math.Min(Bins - 1, (int)(outcome.Confidence * Bins))))
            error += Math.Abs(bin.Count(outcome => outcome.Right) - bin.Sum(outcome => outcome.Confidence));
        return outcomes.Count == 0 ? 0 : error / outcomes.Count;
    }

    private static CoveragePoint[] Coverage(IReadOnlyList<Outcome> outcomes)
    {
        var surest = outcomes.OrderByDescending(outcome => outcome.Confidence).ToArray();
        return [.. Coverages.Select(coverage =>
        {
            var kept = (int)Math.Round(coverage * surest.Length);
            var right = surest.Take(kept).Count(outcome => outcome.Right);
            return new CoveragePoint(coverage, Share(right, kept), kept == 0 ? 0 : surest[kept - 1].Confidence);
        })];
    }

    private static ThemeScore ThemesOf(IReadOnlyList<Outcome> outcomes)
    {
        var ranks = outcomes.Where(outcome => outcome.ThemeRank is not null).Select(outcome => outcome.ThemeRank!.Value).ToArray();
        return new ThemeScore(ranks.Length, Share(ranks.Count(rank => rank == 0), ranks.Length), Share(ranks.Count(rank => rank is >= 0 and < 3), ranks.Length))
        {
            Foreign = [.. outcomes.Where(outcome => outcome.ForeignTheme is not null)
                .GroupBy(outcome => outcome.ForeignTheme!)
                .Select(theme => new ThemeCount(theme.Key, theme.Count()))
                .OrderByDescending(theme => theme.Count).ThenBy(theme => theme.Theme, StringComparer.Ordinal)],
        };
    }

    private static TriageScore? TriageOf(IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0 || outcomes.Any(outcome => outcome.Fate is null))
            return null;
        var complaints = outcomes.Where(outcome => outcome.Truth == CommentLabel.Complaint).ToArray();
        return new TriageScore(
            Share(outcomes.Count(outcome => outcome.Fate == Fate.Triage), outcomes.Count),
            Share(complaints.Count(outcome => outcome.Fate == Fate.Silence), complaints.Length),
            Share(complaints.Count(outcome => outcome.Fate == Fate.Silence || outcome is { Fate: Fate.Reaction, Judged: not CommentLabel.Complaint }), complaints.Length));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
