using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Worker.Learning;

/// <summary>Two models judge the same comments.</summary>
internal static class Examination
{
    public static Measured Of(CommentModel model, IReadOnlyList<Sample> samples)
    {
        if (samples.Count == 0)
            return Measured.Nothing;
        var scorecard = Evaluator.Evaluate(model, samples);
        var themes = scorecard.Themes;
        return new Measured(
            scorecard.Confusion, themes.Count, (int)Math.Round(themes.Top1 * themes.Count), (int)Math.Round(themes.Top3 * themes.Count));
    }

    /// <summary>How many comments only the candidate gets right, and how many only the live model.</summary>
    public static (int Mended, int Spoilt) Differences(CommentModel live, CommentModel candidate, IReadOnlyList<Sample> samples)
    {
        var (mended, spoilt) = (0, 0);
        Span<double> probabilities = stackalloc double[CommentLabelCodes.All.Count];
        foreach (var sample in samples)
        {
            var (before, after) = (live.Label(sample.Text, probabilities) == sample.Label, candidate.Label(sample.Text, probabilities) == sample.Label);
            mended += after && !before ? 1 : 0;
            spoilt += before && !after ? 1 : 0;
        }

        return (mended, spoilt);
    }
}
