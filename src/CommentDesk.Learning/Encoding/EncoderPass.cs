using System.Numerics;

namespace CommentDesk.Learning.Encoding;

/// <summary>The numbers of one reading. Belongs to one thread; what a reading left is kept for the way back in training.</summary>
internal sealed class EncoderPass(EncoderShape shape)
{
    public EncoderShape Shape => shape;

    /// <summary>The comment's vectors, a token after another.</summary>
    public float[] Input { get; } = new float[EncoderShape.LongestText * shape.Inputs];

    /// <summary>For each direction: the gates of every token.</summary>
    public float[][] Gates { get; } = Two(EncoderShape.LongestText * shape.Gates);

    /// <summary>For each direction: what the state before a token gives to its gates.</summary>
    public float[][] Carried { get; } = Two(EncoderShape.LongestText * shape.Gates);

    /// <summary>For each direction: the states, with an empty one before and one after.</summary>
    public float[][] States { get; } = Two((EncoderShape.LongestText + 2) * shape.Cells);

    public float[] Seen { get; } = new float[shape.Seen];

    /// <summary>The token at which each cell was largest.</summary>
    public int[] Peaks { get; } = new int[EncoderShape.Directions * shape.Cells];

    public int Length { get; private set; }

    /// <param name="numbers">The parameters.</param>
    /// <param name="length">Tokens in <see cref="Input"/>.</param>
    /// <param name="kept">In training: what is let through of <see cref="Seen"/>; null: all of it.</param>
    /// <param name="scores">Receives the scores of the labels.</param>
    public void Forward(float[] numbers, int length, float[]? kept, Span<float> scores)
    {
        Length = length;
        for (var direction = 0; direction < EncoderShape.Directions; direction++)
        {
            Run(numbers, direction);
            Pool(direction);
        }
        for (var i = 0; i < shape.Inputs; i++)
        {
            var sum = 0f;
            for (var token = 0; token < length; token++)
                sum += Input[token * shape.Inputs + i];
            Seen[2 * EncoderShape.Directions * shape.Cells + i] = sum / length;
        }
        numbers.AsSpan(shape.OutputBias, EncoderShape.Labels).CopyTo(scores);
        for (var i = 0; i < shape.Seen; i++)
        {
            if (kept is not null)
                Seen[i] *= kept[i];
            for (var k = 0; k < EncoderShape.Labels; k++)
                scores[k] += Seen[i] * numbers[shape.Output + i * EncoderShape.Labels + k];
        }
    }

    /// <summary>Where the state before a token lies, and its own.</summary>
    public (int Before, int Own) StateAt(int direction, int token) =>
        ((direction == 0 ? token : token + 2) * shape.Cells, (token + 1) * shape.Cells);

    private void Run(float[] numbers, int direction)
    {
        var (gates, carried, states) = (Gates[direction], Carried[direction], States[direction]);
        for (var token = 0; token < Length; token++)
            numbers.AsSpan(shape.Bias(direction), shape.Gates).CopyTo(gates.AsSpan(token * shape.Gates));
        Lanes.Multiply(Length, shape.Inputs, shape.Gates, Input, shape.Inputs, 1, numbers.AsSpan(shape.InputWeights(direction)), gates);
        Array.Clear(carried, 0, Length * shape.Gates);
        Array.Clear(states, 0, shape.Cells);
        Array.Clear(states, (Length + 1) * shape.Cells, shape.Cells);
        for (var step = 0; step < Length; step++)
        {
            var token = direction == 0 ? step : Length - 1 - step;
            var (before, own) = StateAt(direction, token);
            if (step > 0)
            {
                Lanes.Multiply(
                    1, shape.Cells, shape.Gates, states.AsSpan(before, shape.Cells), shape.Cells, 1,
                    numbers.AsSpan(shape.StateWeights(direction)), carried.AsSpan(token * shape.Gates, shape.Gates));
            }
            Turn(gates, carried, states, token * shape.Gates, before, own);
        }
    }

    private void Turn(float[] gates, float[] carried, float[] states, int at, int before, int own)
    {
        for (var i = 0; i < shape.Cells; i += Vector<float>.Count)
        {
            var (resetAt, updateAt, freshAt) = (at + i, at + shape.Cells + i, at + 2 * shape.Cells + i);
            var reset = Lanes.Sigmoid(Lanes.At(gates, resetAt) + Lanes.At(carried, resetAt));
            var update = Lanes.Sigmoid(Lanes.At(gates, updateAt) + Lanes.At(carried, updateAt));
            var fresh = Lanes.Tanh(Lanes.At(gates, freshAt) + reset * Lanes.At(carried, freshAt));
            var past = Lanes.At(states, before + i);
            (fresh + update * (past - fresh)).CopyTo(states, own + i);
            reset.CopyTo(gates, resetAt);
            update.CopyTo(gates, updateAt);
            fresh.CopyTo(gates, freshAt);
        }
    }

    private void Pool(int direction)
    {
        var states = States[direction];
        for (var cell = 0; cell < shape.Cells; cell++)
        {
            var (largest, peak, sum) = (float.NegativeInfinity, 0, 0f);
            for (var token = 0; token < Length; token++)
            {
                var state = states[(token + 1) * shape.Cells + cell];
                sum += state;
                if (state > largest)
                    (largest, peak) = (state, token);
            }
            Seen[direction * shape.Cells + cell] = largest;
            Peaks[direction * shape.Cells + cell] = peak;
            Seen[(EncoderShape.Directions + direction) * shape.Cells + cell] = sum / Length;
        }
    }

    private static float[][] Two(int size) => [new float[size], new float[size]];
}
