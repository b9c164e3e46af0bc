using CommentDesk.Learning.Features;
using CommentDesk.Learning.Models;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Encoding;

/// <summary>
/// Teaches an encoder with Adam (Kingma and Ba, 2015) on small batches: words, their numbers and what is seen are left out at
/// random (dropout) so that it does not learn by heart. One thread, one seed: on one kind of processor the same numbers.
/// </summary>
internal sealed class EncoderTraining
{
    private const int Cells = 48;
    private const int Batch = 16;
    private const float Rate = 2e-3f;
    private const float WarmUp = 0.1f;
    private const float LongestGradient = 5;
    private const float LostWords = 0.1f;
    private const float LostInputs = 0.3f;
    private const float LostSeen = 0.4f;

    private readonly EncoderShape _shape;
    private readonly EncoderPass _pass;
    private readonly EncoderWayBack _back;
    private readonly SeededOrder _chance;
    private readonly float[] _numbers;
    private readonly float[] _kept;
    private readonly float[] _first;
    private readonly float[] _second;
    private int _steps;

    private EncoderTraining(int inputs, ulong seed)
    {
        _shape = new EncoderShape(inputs, Cells);
        _pass = new EncoderPass(_shape);
        _back = new EncoderWayBack(_shape);
        _chance = new SeededOrder(seed);
        _numbers = new float[_shape.Count];
        (_first, _second) = (new float[_shape.Count], new float[_shape.Count]);
        _kept = new float[_shape.Seen];
        for (var direction = 0; direction < EncoderShape.Directions; direction++)
        {
            Scatter(_shape.InputWeights(direction), inputs * _shape.Gates, 0.7f * MathF.Sqrt(6f / (inputs + Cells)));
            Scatter(_shape.StateWeights(direction), Cells * _shape.Gates, 1 / MathF.Sqrt(Cells));
        }
        Scatter(_shape.Output, _shape.Seen * EncoderShape.Labels, 1 / MathF.Sqrt(_shape.Seen));
    }

    /// <param name="texts">Comments.</param>
    /// <param name="wanted">The wanted probabilities of the labels, a comment after another.</param>
    /// <param name="weights">How much each comment counts.</param>
    /// <param name="vectors">Word vectors of a multiple of 16 dimensions.</param>
    /// <param name="options">Passes and seed.</param>
    /// <param name="cancellation">Stops between batches.</param>
    public static Encoder Train(
        IReadOnlyList<NormalText> texts, double[] wanted, double[] weights, WordVectors vectors, TrainingOptions options, CancellationToken cancellation)
    {
        if (vectors.Dimensions % 16 != 0)
            throw new ArgumentException($"The encoder needs word vectors of a multiple of 16 dimensions; these have {vectors.Dimensions}. Make the table again, with 64 for instance.", nameof(vectors));
        var training = new EncoderTraining(vectors.Dimensions, options.Seed);
        var mean = weights.Average();
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        var batches = (texts.Count + Batch - 1) / Batch * options.EncoderPasses;
        for (var pass = 0; pass < options.EncoderPasses; pass++)
        {
            training._chance.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                Array.Clear(training._back.Gradient);
                training._back.Turn(training._numbers);
                foreach (var i in batch)
                    training.Learn(texts[i], vectors, wanted.AsSpan(i * EncoderShape.Labels, EncoderShape.Labels), (float)(weights[i] / mean / Batch));
                training.Step((float)training._steps / batches);
            }
        }
        return new Encoder(training._shape, training._numbers);
    }

    private void Learn(NormalText text, WordVectors vectors, ReadOnlySpan<double> wanted, float weight)
    {
        var length = EncoderInput.Read(text, vectors, _pass.Input);
        Lose(_pass.Input.AsSpan(0, length * _shape.Inputs), LostInputs, set: false);
        for (var token = 0; token < length; token++)
        {
            if (Draw() < LostWords)
                _pass.Input.AsSpan(token * _shape.Inputs, _shape.Inputs).Clear();
        }
        Lose(_kept, LostSeen, set: true);
        Span<float> errors = stackalloc float[EncoderShape.Labels];
        _pass.Forward(_numbers, length, _kept, errors);
        Softmax(errors);
        for (var k = 0; k < errors.Length; k++)
            errors[k] = weight * (errors[k] - (float)wanted[k]);
        _back.Add(_pass, _numbers, _kept, errors);
    }

    // The rate climbs during the first tenth and falls to nothing at the end.
    private void Step(float share)
    {
        var gradient = _back.Gradient;
        var squares = 0.0;
        foreach (var value in gradient)
            squares += (double)value * value;
        var clip = (float)Math.Min(1, LongestGradient / Math.Sqrt(squares + 1e-12));
        _steps++;
        var rate = Rate * (share < WarmUp ? share / WarmUp : (1 - share) / (1 - WarmUp)) / (1 - MathF.Pow(0.9f, _steps));
        var scale = 1 / (1 - MathF.Pow(0.999f, _steps));
        for (var i = 0; i < gradient.Length; i++)
        {
            var value = gradient[i] * clip;
            _first[i] += 0.1f * (value - _first[i]);
            _second[i] += 0.001f * (value * value - _second[i]);
            _numbers[i] -= rate * _first[i] / (MathF.Sqrt(_second[i] * scale) + 1e-8f);
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var highest = Math.Max(Math.Max(scores[0], scores[1]), Math.Max(scores[2], scores[3]));
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores)
            score /= sum;
    }

    private void Lose(Span<float> values, float share, bool set)
    {
        var limit = (ulong)(share * 256);
        var scale = 1 / (1 - limit / 256f);
        for (var i = 0; i < values.Length; i += 8)
        {
            var bits = _chance.Next();
            for (var j = i; j < Math.Min(values.Length, i + 8); j++, bits >>= 8)
            {
                var factor = (bits & 255) < limit ? 0 : scale;
                values[j] = set ? factor : values[j] * factor;
            }
        }
    }

    private void Scatter(int from, int count, float reach)
    {
        for (var i = from; i < from + count; i++)
            _numbers[i] = (2 * Draw() - 1) * reach;
    }

    private float Draw() => (_chance.Next() >> 40) / (float)(1 << 24);
}
