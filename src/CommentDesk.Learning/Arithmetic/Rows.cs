using System.Numerics;

namespace CommentDesk.Learning.Arithmetic;

/// <summary>What is done to a row of numbers as a whole. Nothing is summed across lanes: the result is the same on every processor.</summary>
internal static class Rows
{
    /// <summary>target += row.</summary>
    public static void Add(ReadOnlySpan<float> row, Span<float> target)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(row[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++)
            target[i] += row[i];
    }

    /// <summary>Each number of the target becomes the larger of the two.</summary>
    public static void Raise(ReadOnlySpan<float> row, Span<float> target)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count)
            Vector.Max(new Vector<float>(target[i..]), new Vector<float>(row[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++)
            target[i] = Math.Max(target[i], row[i]);
    }

    /// <summary>Every number times the factor.</summary>
    public static void Scale(Span<float> row, float factor)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= row.Length; i += Vector<float>.Count)
            (new Vector<float>(row[i..]) * factor).CopyTo(row[i..]);
        for (; i < row.Length; i++)
            row[i] *= factor;
    }

    /// <summary>target = steps × scale.</summary>
    public static void Scaled(ReadOnlySpan<int> steps, float scale, Span<float> target)
    {
        var i = 0;
        for (; i + Vector<int>.Count <= steps.Length; i += Vector<int>.Count)
            (Vector.ConvertToSingle(new Vector<int>(steps[i..])) * scale).CopyTo(target[i..]);
        for (; i < steps.Length; i++)
            target[i] = steps[i] * scale;
    }

    /// <summary>The sum of squares, four strands at a time and always in that order.</summary>
    public static float Squares(ReadOnlySpan<float> row)
    {
        var strands = Vector4.Zero;
        var i = 0;
        for (; i + 4 <= row.Length; i += 4)
        {
            var four = new Vector4(row[i..]);
            strands += four * four;
        }
        var sum = strands.X + strands.Y + strands.Z + strands.W;
        for (; i < row.Length; i++)
            sum += row[i] * row[i];
        return sum;
    }
}
