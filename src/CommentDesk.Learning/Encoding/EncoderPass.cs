using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CommentDesk.Learning.Arithmetic;

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
        var mean = Seen.AsSpan(2 * EncoderShape.Directions * shape.Cells, shape.Inputs);
        mean.Clear();
        for (var token = 0; token < length; token++)
            Rows.Add(Input.AsSpan(token * shape.Inputs, shape.Inputs), mean);
        Rows.Scale(mean, 1f / length);
        for (var i = 0; kept is not null && i < shape.Seen; i++)
            Seen[i] *= kept[i];
        Decide(numbers, scores);
    }

    /// <summary>Where the state before a token lies, and its own.</summary>
    public (int Before, int Own) StateAt(int direction, int token) =>
        ((direction == 0 ? token : token + 2) * shape.Cells, (token + 1) * shape.Cells);

    /// <summary>The token at which a cell was largest.</summary>
    public int Peak(int direction, int cell)
    {
        var states = States[direction];
        var peak = 0;
        for (var token = 1; token < Length; token++)
        {
            if (states[(token + 1) * shape.Cells + cell] > states[(peak + 1) * shape.Cells + cell])
                peak = token;
        }
        return peak;
    }

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
            var gate = gates.AsSpan(token * shape.Gates, shape.Gates);
            var given = carried.AsSpan(token * shape.Gates, shape.Gates);
            if (Vector512.IsHardwareAccelerated)
                Turn<SixteenLanes>(gate, given, states.AsSpan(before, shape.Cells), states.AsSpan(own, shape.Cells));
            else
                Turn<EightLanes>(gate, given, states.AsSpan(before, shape.Cells), states.AsSpan(own, shape.Cells));
        }
    }

    // A new state from the gates of a token and what the state before it gives to them.
    private static void Turn<TLane>(Span<float> gates, ReadOnlySpan<float> carried, ReadOnlySpan<float> past, Span<float> state)
        where TLane : struct, ILane<TLane>
    {
        for (var i = 0; i < state.Length; i += TLane.Width)
        {
            ref var gate = ref gates[i];
            ref var given = ref Unsafe.AsRef(in carried[i]);
            var cells = state.Length / TLane.Width;
            var reset = Bends.Sigmoid(TLane.Load(ref gate, 0) + TLane.Load(ref given, 0));
            var update = Bends.Sigmoid(TLane.Load(ref gate, cells) + TLane.Load(ref given, cells));
            var fresh = Bends.Tanh(TLane.Fuse(reset, TLane.Load(ref given, 2 * cells), TLane.Load(ref gate, 2 * cells)));
            TLane.Store(TLane.Fuse(update, TLane.Load(ref Unsafe.AsRef(in past[i]), 0) - fresh, fresh), ref state[i], 0);
            TLane.Store(reset, ref gate, 0);
            TLane.Store(update, ref gate, cells);
            TLane.Store(fresh, ref gate, 2 * cells);
        }
    }

    private void Pool(int direction)
    {
        var largest = Seen.AsSpan(direction * shape.Cells, shape.Cells);
        var mean = Seen.AsSpan((EncoderShape.Directions + direction) * shape.Cells, shape.Cells);
        largest.Fill(float.NegativeInfinity);
        mean.Clear();
        for (var token = 0; token < Length; token++)
        {
            var state = States[direction].AsSpan((token + 1) * shape.Cells, shape.Cells);
            Rows.Raise(state, largest);
            Rows.Add(state, mean);
        }
        Rows.Scale(mean, 1f / Length);
    }

    // One lane a label.
    private void Decide(float[] numbers, Span<float> scores)
    {
        var sum = new Vector4(numbers.AsSpan(shape.OutputBias, EncoderShape.Labels));
        var weights = numbers.AsSpan(shape.Output, shape.Seen * EncoderShape.Labels);
        for (var i = 0; i < Seen.Length; i++)
            sum += new Vector4(weights.Slice(i * EncoderShape.Labels, EncoderShape.Labels)) * Seen[i];
        sum.CopyTo(scores);
    }

    private static float[][] Two(int size) => [new float[size], new float[size]];
}
