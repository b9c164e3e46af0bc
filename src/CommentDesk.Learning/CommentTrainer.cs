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
        var encoder = Fitting.Encode(set, everything, options, cancellation);
        var parts = Fitting.Fit(set, everything, options, encoder, unseen.Temperatures(), cancellation);
        progress?.Report(new TrainingProgress("final", 1));
        return new TrainedModel(CommentModel.From(parts), unseen.Score(), set.Samples.Length);
    }

    /// <summary>
    /// A new model between the prior and the lessons: L2 pulls its weights to the prior's, so what the lessons do not touch
    /// stays as it was. Calibration is the prior's. The same prior, lessons and options give the same bytes.
    /// </summary>
    /// <param name="prior">Left as it is.</param>
    /// <param name="lessons">One at least; repeated lessons count once.</param>
    /// <param name="options">Strengths, passes and seed; folds are not used.</param>
    /// <param name="progress">May be called from any thread.</param>
    /// <param name="cancellation">Stops between passes.</param>
    /// <exception cref="ArgumentException">No lesson.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static CommentModel Retrain(
        CommentModel prior, IReadOnlyList<Sample> lessons, TrainingOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prior);
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(options);
        if (lessons.Count == 0)
            throw new ArgumentException("Retraining needs a lesson at least. Label a comment first.", nameof(lessons));
        progress?.Report(new TrainingProgress("features", 0));
        var set = TrainingSet.OfLessons(lessons);
        progress?.Report(new TrainingProgress("final", 0.1));
        var parts = Fitting.Refit(prior.Parts, set, options, cancellation);
        progress?.Report(new TrainingProgress("final", 1));
        return CommentModel.From(parts);
    }
}
