using CommentDesk.Learning.Models;

namespace CommentDesk.Learning.Evaluation;

/// <summary>Measures models.</summary>
public static class Evaluator
{
    /// <summary>Judges every sample with the model. Samples the model was trained on flatter it.</summary>
    public static Scorecard Evaluate(CommentModel model, IReadOnlyList<Sample> samples) => Scoring.Of(Outcomes(model, samples, null));

    /// <summary>The same, looked at from all sides.</summary>
    /// <param name="model">What is measured.</param>
    /// <param name="samples">With <see cref="Sample.Alt"/> and <see cref="Sample.Domain"/> where they are known.</param>
    /// <param name="fating">What the desk would do with each comment; null leaves triage and silence out.</param>
    public static EvaluationReport Report(CommentModel model, IReadOnlyList<Sample> samples, Fating? fating = null) =>
        EvaluationReport.Of(Outcomes(model, samples, fating));

    /// <summary>
    /// Grouped cross-validation: every sample is judged by a model trained without its fold, with temperatures fitted
    /// on the other folds. Repeated samples count once.
    /// </summary>
    /// <param name="samples">At least two labels, more samples than folds.</param>
    /// <param name="options">As for training; its folds are used.</param>
    /// <param name="cancellation">Stops between passes.</param>
    public static Scorecard CrossValidate(IReadOnlyList<Sample> samples, TrainingOptions options, CancellationToken cancellation = default) =>
        CrossReport(samples, options, null, cancellation).All;

    /// <summary>The same, looked at from all sides.</summary>
    public static EvaluationReport CrossReport(
        IReadOnlyList<Sample> samples, TrainingOptions options, Fating? fating = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        return EvaluationReport.Of(OutOfFold.Run(TrainingSet.From(samples, options), options, null, cancellation).Outcomes(fating));
    }

    private static Outcome[] Outcomes(CommentModel model, IReadOnlyList<Sample> samples, Fating? fating)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        return
        [
            .. samples.Select(sample =>
            {
                var judgement = model.Judge(sample.Text);
                return Outcome.Of(sample, judgement.Probabilities, judgement.Themes, model.Themes, fating);
            }),
        ];
    }
}
