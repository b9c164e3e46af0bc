namespace CommentDesk.Learning.Models;

/// <summary>
/// Weights by row and class as 16-bit steps with one scale a class: what is judged with is exactly what is stored.
/// </summary>
internal sealed class WeightTable
{
    private readonly short[] _steps;
    private readonly float[] _scales;

    public WeightTable(short[] steps, float[] scales, double temperature)
    {
        _steps = steps;
        _scales = scales;
        Temperature = temperature;
    }

    public int Classes => _scales.Length;

    public short[] Steps => _steps;

    public float[] Scales => _scales;

    /// <summary>Scores are divided by it before they become probabilities.</summary>
    public double Temperature { get; }

    public static WeightTable Quantise(double[] weights, int classes, double temperature)
    {
        var largest = new double[classes];
        for (var i = 0; i < weights.Length; i++)
            largest[i % classes] = Math.Max(largest[i % classes], Math.Abs(weights[i]));
        float[] scales = [.. largest.Select(size => (float)(size / short.MaxValue))];
        var steps = new short[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            double scale = scales[i % classes];
            steps[i] = scale > 0 ? (short)Math.Clamp(Math.Round(weights[i] / scale), -short.MaxValue, short.MaxValue) : (short)0;
        }
        return new WeightTable(steps, scales, temperature);
    }

    /// <summary>A table of no rows.</summary>
    public static WeightTable Empty(int classes) => new([], new float[classes], 1);

    /// <summary>The weights as numbers, moved to the rows of a larger table.</summary>
    /// <param name="rowOf">Where each of this table's rows goes.</param>
    /// <param name="rows">How many rows the larger table has.</param>
    public double[] Spread(ReadOnlySpan<int> rowOf, int rows)
    {
        var classes = _scales.Length;
        var weights = new double[rows * classes];
        for (var row = 0; row < rowOf.Length; row++)
        {
            for (var k = 0; k < classes; k++)
                weights[rowOf[row] * classes + k] = (double)_steps[row * classes + k] * _scales[k];
        }
        return weights;
    }

    /// <summary>Raw scores (logits before the temperature) of the classes; rows below zero are unknown features.</summary>
    public void Score(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<double> scores)
    {
        scores.Clear();
        var classes = _scales.Length;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 0)
                continue;
            var steps = _steps.AsSpan(rows[i] * classes, classes);
            var value = values[i];
            for (var k = 0; k < steps.Length; k++)
                scores[k] += value * steps[k];
        }
        for (var k = 0; k < classes; k++)
            scores[k] *= _scales[k];
    }

    /// <summary>How far the row moves one class against the average of the others, per unit of value.</summary>
    public double Pull(int row, int label)
    {
        var own = 0.0;
        var others = 0.0;
        for (var k = 0; k < _scales.Length; k++)
        {
            var weight = (double)_steps[row * _scales.Length + k] * _scales[k];
            if (k == label)
                own = weight;
            else
                others += weight;
        }
        return own - others / Math.Max(1, _scales.Length - 1);
    }
}
