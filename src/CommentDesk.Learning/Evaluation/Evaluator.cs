using CommentDesk.Learning.Models;

namespace CommentDesk.Learning.Evaluation;

/// <summary>Measures models.</summary>
public static class Evaluator
{
    /// <summary>Judges every sample with the model. Samples the model was trained on flatter it.</summary>
    public static Scorecard Evaluate(CommentModel model, IReadOnlyList<Sample> samples)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        return Scoring.Of([.. samples.Select(sample =>
        {
            var judgement = model.Judge(sample.Text);
            return Outcome.Of(sample, judgement.Probabilities, judgement.Themes, model.Themes);
        })]);
    }

    /// <summary>
    /// Grouped cross-validation: every sample is judged by a model trained without its fold, with temperatures fitted
    /// on the other folds. Repeated samples count once.
    /// </summary>
    /// <param name="samples">At least two labels, more samples than folds.</param>
    /// <param name="options">As for training; its folds are used.</param>
    /// <param name="cancellation">Stops between passes.</param>
    public static Scorecard CrossValidate(IReadOnlyList<Sample> samples, TrainingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        return OutOfFold.Run(TrainingSet.From(samples, options), options, null, cancellation).Score();
    }
}
