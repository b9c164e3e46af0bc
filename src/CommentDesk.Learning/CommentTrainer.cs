using CommentDesk.Learning.Models;

namespace CommentDesk.Learning;

/// <summary>Trains models. The same samples, in any order, and the same options give the same bytes.</summary>
public static class CommentTrainer
{
    /// <summary>
    /// Cross-validates to calibrate, then trains on everything. Near-duplicates never straddle folds; repeated samples count once.
    /// Takes seconds for a few thousand samples and uses every core; call it off the serving threads.
    /// </summary>
    /// <param name="samples">At least two labels, more samples than folds.</param>
    /// <param name="options">The defaults fit the shipped corpus.</param>
    /// <param name="progress">Told after each fold; may be called from any thread.</param>
    /// <param name="cancellation">Stops between passes.</param>
    /// <exception cref="ArgumentException">Too few samples or labels.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static TrainedModel Train(
        IReadOnlyList<Sample> samples, TrainingOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        progress?.Report(new TrainingProgress("features", 0));
        var set = TrainingSet.From(samples, options);
        var unseen = OutOfFold.Run(set, options, progress, cancellation);
        int[] everything = [.. Enumerable.Range(0, set.Samples.Length)];
        var parts = Fitting.Fit(set, everything, options, unseen.Temperatures(), cancellation);
        progress?.Report(new TrainingProgress("final", 1));
        return new TrainedModel(CommentModel.From(parts), unseen.Score(), set.Samples.Length);
    }
}
