using CommentDesk.Learning.Arithmetic;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Multinomial logistic regression with L2, by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang, 2013–2014).
/// Each comment keeps a distribution over classes (its dual point); a visit moves it towards what the model
/// predicts by the step that raises the dual most, found by bisection.
/// Primal: mean log-loss + λ/2·‖W‖², λ = 1 / (strength × comments).
/// </summary>
/// <remarks>Started from a prior W₀ the penalty is λ/2·‖W − W₀‖²: the samples move the prior only as far as they pay for it.</remarks>
internal sealed class LogisticRegression(int rows, int classes, double strength, double[]? prior = null)
{
    private const int Bisections = 8;
    private const double Smallest = 1e-12;

    private readonly double[] _weights = prior ?? new double[rows * classes];
    private readonly double[] _dual = new double[classes];
    private readonly double[] _scores = new double[classes];
    private readonly double[] _move = new double[classes];
    private double _pull;

    /// <summary>Weights by row, then class.</summary>
    public double[] Weights => _weights;

    /// <summary>Runs until the mean change of a dual point falls below the tolerance, or the epochs are over.</summary>
    /// <param name="comments">Features.</param>
    /// <param name="answers">For each comment the wanted probabilities of the classes, one after another; changed by training.</param>
    /// <param name="weights">How much each comment counts; empty: one each.</param>
    /// <param name="given">Scores of each comment that do not depend on the weights, one class after another; null: none.</param>
    /// <param name="options">Passes, tolerance, seed.</param>
    /// <param name="cancellation">Stops between passes.</param>
    public void Fit(IReadOnlyList<SparseRow> comments, double[] answers, ReadOnlySpan<double> weights, double[]? given, TrainingOptions options, CancellationToken cancellation)
    {
        var duals = answers;
        int[] order = [.. Enumerable.Range(0, comments.Count)];
        var shuffles = new SeededOrder(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            shuffles.Shuffle(order);
            var moved = 0.0;
            foreach (var i in order)
            {
                _pull = weights.IsEmpty ? strength : strength * weights[i];
                moved += Visit(comments[i], duals.AsSpan(i * classes, classes), given.AsSpan(given is null ? 0 : i * classes, given is null ? 0 : classes));
            }
            if (moved <= options.Tolerance * comments.Count)
                break;
        }
        // λ·comments = 1/strength: the number of comments leaves the update.
    }

    private double Visit(SparseRow comment, Span<double> dual, ReadOnlySpan<double> given)
    {
        Score(comment, given);
        _scores.CopyTo(_move, 0);
        ExactMath.Softmax(_move);
        var length = 0.0;
        var change = 0.0;
        for (var k = 0; k < classes; k++)
        {
            _move[k] -= dual[k];
            length += _move[k] * _move[k];
            change += Math.Abs(_move[k]);
        }
        dual.CopyTo(_dual);
        var step = Step(length * comment.SquaredLength * _pull);
        Move(comment, dual, step);
        return change;
    }

    private void Score(SparseRow comment, ReadOnlySpan<double> given)
    {
        Array.Clear(_scores);
        given.CopyTo(_scores);
        for (var i = 0; i < comment.Rows.Length; i++)
        {
            var first = comment.Rows[i] * classes;
            double value = comment.Values[i];
            for (var k = 0; k < classes; k++)
                _scores[k] += value * _weights[first + k];
        }
    }

    // The dual along the move is concave: its slope falls from a positive value at 0.
    private double Step(double curvature)
    {
        if (Slope(1, curvature) >= 0)
            return 1;
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (low + high) / 2;
            if (Slope(middle, curvature) > 0)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private double Slope(double step, double curvature)
    {
        var slope = -step * curvature;
        for (var k = 0; k < classes; k++)
            slope += _move[k] * (_scores[k] - ExactMath.Log(Math.Max(Smallest, _dual[k] + step * _move[k])));
        return slope;
    }

    private void Move(SparseRow comment, Span<double> dual, double step)
    {
        for (var k = 0; k < classes; k++)
        {
            dual[k] += step * _move[k];
            _move[k] *= -step * _pull;
        }
        for (var i = 0; i < comment.Rows.Length; i++)
        {
            var first = comment.Rows[i] * classes;
            double value = comment.Values[i];
            for (var k = 0; k < classes; k++)
                _weights[first + k] += value * _move[k];
        }
    }
}
