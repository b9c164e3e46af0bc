using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Weights by row and class as 16-bit steps with one scale a class: what is judged with is exactly what is stored.
/// In memory a row is filled up with zeros to a whole number of lanes.
/// </summary>
internal sealed class WeightTable
{
    private const int Narrow = 4;
    private const int Wide = 8;
    private const int MostClasses = 256;

    private readonly short[] _steps;
    private readonly float[] _scales;
    private readonly int _stride;

    /// <param name="steps">Row after row, a step a class.</param>
    /// <param name="scales">What a step is worth in each class.</param>
    /// <param name="temperature">See <see cref="Temperature"/>.</param>
    public WeightTable(ReadOnlySpan<short> steps, float[] scales, double temperature)
    {
        var classes = scales.Length;
        _scales = scales;
        _stride = classes <= Narrow ? Narrow : (classes + Wide - 1) / Wide * Wide;
        Rows = classes == 0 ? 0 : steps.Length / classes;
        Temperature = temperature;
        // The last narrow row is read with what follows it.
        _steps = new short[Rows * _stride + Narrow];
        if (_stride == classes)
        {
            steps.CopyTo(_steps);
            return;
        }
        for (var row = 0; row < Rows; row++)
            steps.Slice(row * classes, classes).CopyTo(_steps.AsSpan(row * _stride));
    }

    public int Classes => _scales.Length;

    public int Rows { get; }

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

    /// <summary>The steps of one row, a class each.</summary>
    public ReadOnlySpan<short> StepsOf(int row) => _steps.AsSpan(row * _stride, _scales.Length);

    /// <summary>The weights as numbers, moved to the rows of a larger table.</summary>
    /// <param name="rowOf">Where each of this table's rows goes.</param>
    /// <param name="rows">How many rows the larger table has.</param>
    public double[] Spread(ReadOnlySpan<int> rowOf, int rows)
    {
        var classes = _scales.Length;
        var weights = new double[rows * classes];
        for (var row = 0; row < rowOf.Length; row++)
        {
            var steps = StepsOf(row);
            for (var k = 0; k < classes; k++)
                weights[rowOf[row] * classes + k] = (double)steps[k] * _scales[k];
        }
        return weights;
    }

    /// <summary>Raw scores (logits before the temperature) of the classes; rows below zero are unknown features.</summary>
    public void Score(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<double> scores)
    {
        if (Rows == 0)
        {
            scores[..Classes].Clear();
            return;
        }
        Span<float> sums = stackalloc float[MostClasses];
        sums = sums[.._stride];
        sums.Clear();
        if (_stride == Narrow)
            AddNarrow(rows, values, sums);
        else
            AddWide(rows, values, sums);
        for (var k = 0; k < _scales.Length; k++)
            scores[k] = (double)sums[k] * _scales[k];
    }

    /// <summary>How far the row moves one class against the average of the others, per unit of value.</summary>
    public double Pull(int row, int label)
    {
        var steps = StepsOf(row);
        var own = 0.0;
        var others = 0.0;
        for (var k = 0; k < steps.Length; k++)
        {
            var weight = (double)steps[k] * _scales[k];
            if (k == label)
                own = weight;
            else
                others += weight;
        }
        return own - others / Math.Max(1, steps.Length - 1);
    }

    // One class a lane: nothing is summed across lanes.
    private void AddNarrow(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> sums)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, value) = Known(rows[i], values[i]);
            sum += Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.Create(_steps.AsSpan(row * Narrow, 2 * Narrow)))) * value;
        }
        sum.CopyTo(sums);
    }

    private void AddWide(ReadOnlySpan<int> rows, ReadOnlySpan<float> values, Span<float> sums)
    {
        for (var k = 0; k < _stride; k += Wide)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < rows.Length; i++)
            {
                var (row, value) = Known(rows[i], values[i]);
                var (low, high) = Vector128.Widen(Vector128.Create(_steps.AsSpan(row * _stride + k, Wide)));
                sum += Vector256.ConvertToSingle(Vector256.Create(low, high)) * value;
            }
            sum.CopyTo(sums[k..]);
        }
    }

    // An unknown feature becomes the first row times nothing, without a branch: whether a feature is known cannot be guessed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Row, float Value) Known(int row, float value)
    {
        var known = ~(row >> 31);
        return (row & known, BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & known));
    }
}
