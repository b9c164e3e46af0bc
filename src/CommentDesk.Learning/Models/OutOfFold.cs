using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Learning.Models;

/// <summary>
/// What models that have not seen a sample, nor its near-duplicates, say of it. The source of the temperatures and of the scorecard.
/// </summary>
internal sealed class OutOfFold
{
    private readonly TrainingSet _set;
    private readonly int[] _folds;
    private readonly double[][] _labels;
    private readonly double[][] _themes;
    private readonly int _count;
    private readonly bool[] _judged;

    private OutOfFold(TrainingSet set, int[] folds, int count)
    {
        _judged = [.. folds.Select((fold, sample) => fold < count && set.IsMeasured(sample))];
        _set = set;
        _folds = folds;
        _count = count;
        _labels = new double[folds.Length][];
        _themes = new double[folds.Length][];
    }

    public static OutOfFold Run(TrainingSet set, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var run = new OutOfFold(set, Split.Ordered(set.Samples, set.Lines, options.Folds, options.Seed), options.MeasuredFolds > 0 ? Math.Min(options.MeasuredFolds, options.Folds) : options.Folds);
        var done = 0;
        Parallel.For(0, run._count, new ParallelOptions { CancellationToken = cancellation }, fold =>
        {
            run.Judge(fold, options, cancellation);
            var share = Interlocked.Increment(ref done) / (run._count + 1.0);
            progress?.Report(new TrainingProgress($"fold {fold + 1}", share));
        });
        return run;
    }

    /// <summary>Temperatures from every fold, or from all but one.</summary>
    public (double Labels, double Themes) Temperatures(int without = -1) => (
        Temperature.Fit([.. Samples(without).Select(i => (_labels[i], (int)_set.Samples[i].Label))]),
        Temperature.Fit([.. Samples(without).Where(i => _set.ThemeOf(i) >= 0).Select(i => (_themes[i], _set.ThemeOf(i)))]));

    public Scorecard Score() => Scoring.Of(Outcomes(null));

    public Outcome[] Outcomes(Fating? fating)
    {
        var outcomes = new List<Outcome>();
        for (var fold = 0; fold < _count; fold++)
        {
            var (labels, themes) = Temperatures(without: fold);
            for (var i = 0; i < _folds.Length; i++)
            {
                if (_folds[i] == fold && _judged[i])
                    outcomes.Add(OutcomeOf(i, labels, themes, fating));
            }
        }
        return [.. outcomes];
    }

    private Outcome OutcomeOf(int sample, double labelTemperature, double themeTemperature, Fating? fating)
    {
        var probabilities = (double[])_labels[sample].Clone();
        ExactMath.Softmax(probabilities, labelTemperature);
        var themes = (double[])_themes[sample].Clone();
        ExactMath.Softmax(themes, themeTemperature);
        return Outcome.Of(_set.Samples[sample], probabilities, ThemeRanking.Top(themes, _set.ThemeCodes, 3), _set.ThemeCodes, fating);
    }

    private void Judge(int fold, TrainingOptions options, CancellationToken cancellation)
    {
        int[] others = [.. Enumerable.Range(0, _folds.Length).Where(i => _folds[i] != fold)];
        var parts = Fitting.Fit(_set, others, options, Fitting.Encode(_set, others, options, cancellation), (1, 1), cancellation);
        var desk = Workplace.Mine();
        for (var i = 0; i < _folds.Length; i++)
        {
            if (_folds[i] != fold || !_judged[i])
                continue;
            desk.Read(_set.Texts[i], parts.Vocabulary, parts.Vectors);
            Mixture.Score(parts, _set.Texts[i], desk, _labels[i] = new double[parts.Labels.Classes]);
            parts.Themes.Score(desk.Rows, desk.Values, _themes[i] = new double[parts.Themes.Classes]);
        }
    }

    // Where one fold alone was judged there is nothing to leave out.
    private IEnumerable<int> Samples(int without) =>
        Enumerable.Range(0, _folds.Length).Where(i => _judged[i] && (_folds[i] != without || _count == 1));
}
