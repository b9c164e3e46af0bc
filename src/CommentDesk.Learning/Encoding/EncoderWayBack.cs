using System.Numerics;
using CommentDesk.Learning.Arithmetic;

namespace CommentDesk.Learning.Encoding;

/// <summary>The gradient of one reading, by backpropagation through time (Werbos, 1990).</summary>
internal sealed class EncoderWayBack(EncoderShape shape)
{
    private readonly float[] _gates = new float[EncoderShape.LongestText * shape.Gates];
    private readonly float[] _carried = new float[EncoderShape.LongestText * shape.Gates];
    private readonly float[] _states = new float[EncoderShape.LongestText * shape.Cells];
    private readonly float[] _coming = new float[shape.Cells];
    private readonly float[] _seen = new float[shape.Seen];
    private readonly float[][] _turned = [new float[shape.Cells * shape.Gates], new float[shape.Cells * shape.Gates]];

    /// <summary>Gradient of every parameter, summed over the readings since it was cleared.</summary>
    public float[] Gradient { get; } = new float[shape.Count];

    /// <summary>To be called when the parameters have changed.</summary>
    public void Turn(float[] numbers)
    {
        for (var direction = 0; direction < EncoderShape.Directions; direction++)
        {
            for (var cell = 0; cell < shape.Cells; cell++)
            {
                for (var gate = 0; gate < shape.Gates; gate++)
                    _turned[direction][gate * shape.Cells + cell] = numbers[shape.StateWeights(direction) + cell * shape.Gates + gate];
            }
        }
    }

    /// <param name="pass">The reading, as <see cref="EncoderPass.Forward"/> left it.</param>
    /// <param name="numbers">The parameters it was made with.</param>
    /// <param name="kept">What was let through.</param>
    /// <param name="errors">Gradient of the loss by the scores.</param>
    public void Add(EncoderPass pass, float[] numbers, float[] kept, ReadOnlySpan<float> errors)
    {
        for (var k = 0; k < EncoderShape.Labels; k++)
            Gradient[shape.OutputBias + k] += errors[k];
        for (var i = 0; i < shape.Seen; i++)
        {
            var sum = 0f;
            for (var k = 0; k < EncoderShape.Labels; k++)
            {
                var at = shape.Output + i * EncoderShape.Labels + k;
                Gradient[at] += pass.Seen[i] * errors[k];
                sum += numbers[at] * errors[k];
            }
            _seen[i] = sum * kept[i];
        }
        for (var direction = 0; direction < EncoderShape.Directions; direction++)
            Add(pass, direction);
    }

    private void Add(EncoderPass pass, int direction)
    {
        for (var cell = 0; cell < shape.Cells; cell++)
        {
            var mean = _seen[(EncoderShape.Directions + direction) * shape.Cells + cell] / pass.Length;
            for (var token = 0; token < pass.Length; token++)
                _states[token * shape.Cells + cell] = mean;
            _states[pass.Peak(direction, cell) * shape.Cells + cell] += _seen[direction * shape.Cells + cell];
        }
        Array.Clear(_coming);
        for (var step = pass.Length - 1; step >= 0; step--)
        {
            var token = direction == 0 ? step : pass.Length - 1 - step;
            Turn(pass, direction, token);
            if (step > 0)
                Lanes.Multiply(1, shape.Gates, shape.Cells, _carried.AsSpan(token * shape.Gates, shape.Gates), shape.Gates, 1, _turned[direction], _coming);
        }
        Lanes.Multiply(shape.Inputs, pass.Length, shape.Gates, pass.Input, 1, shape.Inputs, _gates, Gradient.AsSpan(shape.InputWeights(direction)));
        var before = pass.States[direction].AsSpan(pass.StateAt(direction, 0).Before);
        Lanes.Multiply(shape.Cells, pass.Length, shape.Gates, before, 1, shape.Cells, _carried, Gradient.AsSpan(shape.StateWeights(direction)));
        for (var token = 0; token < pass.Length; token++)
        {
            for (var gate = 0; gate < shape.Gates; gate++)
                Gradient[shape.Bias(direction) + gate] += _gates[token * shape.Gates + gate];
        }
    }

    private void Turn(EncoderPass pass, int direction, int token)
    {
        var (gates, carried, states) = (pass.Gates[direction], pass.Carried[direction], pass.States[direction]);
        var before = pass.StateAt(direction, token).Before;
        var at = token * shape.Gates;
        var one = Vector<float>.One;
        for (var i = 0; i < shape.Cells; i += Vector<float>.Count)
        {
            var (resetAt, updateAt, freshAt) = (at + i, at + shape.Cells + i, at + 2 * shape.Cells + i);
            var (reset, update, fresh) = (Lanes.At(gates, resetAt), Lanes.At(gates, updateAt), Lanes.At(gates, freshAt));
            var error = Lanes.At(_states, token * shape.Cells + i) + Lanes.At(_coming, i);
            var ofFresh = error * (one - update) * (one - fresh * fresh);
            var ofUpdate = error * (Lanes.At(states, before + i) - fresh) * update * (one - update);
            var ofReset = ofFresh * Lanes.At(carried, freshAt) * reset * (one - reset);
            ofReset.CopyTo(_gates, resetAt);
            ofUpdate.CopyTo(_gates, updateAt);
            ofFresh.CopyTo(_gates, freshAt);
            ofReset.CopyTo(_carried, resetAt);
            ofUpdate.CopyTo(_carried, updateAt);
            (ofFresh * reset).CopyTo(_carried, freshAt);
            (error * update).CopyTo(_coming, i);
        }
    }
}
