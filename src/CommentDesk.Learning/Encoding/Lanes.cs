using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommentDesk.Learning.Encoding;

/// <summary>The arithmetic of the encoder on as many numbers at once as the processor takes.</summary>
internal static class Lanes
{
    private const int Wide = 6;
    private const float TanhEdge = 4.97f;

    /// <summary>
    /// target[r, c] += Σ over k of left[r·rowStep + k·termStep] · right[k, c]. Nothing is summed across lanes, so the result
    /// does not depend on how wide they are. The columns are a multiple of 16.
    /// </summary>
    public static void Multiply(
        int rows, int terms, int columns, ReadOnlySpan<float> left, int rowStep, int termStep, ReadOnlySpan<float> right, Span<float> target)
    {
        var width = Vector<float>.Count;
        for (var row = 0; row < rows; row++)
        {
            ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), row * rowStep);
            var line = target.Slice(row * columns, columns);
            var column = 0;
            for (; column + Wide * width <= columns; column += Wide * width)
                MultiplyWide(terms, columns, ref start, termStep, right[column..], line.Slice(column, Wide * width));
            for (; column + width <= columns; column += width)
                MultiplyOne(terms, columns, ref start, termStep, right[column..], line.Slice(column, width));
        }
    }

    /// <summary>Lambert's continued fraction of tanh, cut after seven terms; exact to 1e-4, ±1 at the edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-TanhEdge)), new Vector<float>(TanhEdge));
        var square = x * x;
        var above = x * (new Vector<float>(135135) + square * (new Vector<float>(17325) + square * (new Vector<float>(378) + square)));
        var below = new Vector<float>(135135) + square * (new Vector<float>(62370) + square * (new Vector<float>(3150) + square * 28f));
        return above / below;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => new Vector<float>(0.5f) + 0.5f * Tanh(0.5f * x);

    public static Vector<float> At(float[] numbers, int index) => new(numbers, index);

    private static void MultiplyWide(int terms, int columns, ref float left, int termStep, ReadOnlySpan<float> right, Span<float> target)
    {
        var width = (nuint)Vector<float>.Count;
        ref var to = ref MemoryMarshal.GetReference(target);
        var (a, b, c) = (Vector.LoadUnsafe(ref to), Vector.LoadUnsafe(ref to, width), Vector.LoadUnsafe(ref to, 2 * width));
        var (d, e, f) = (Vector.LoadUnsafe(ref to, 3 * width), Vector.LoadUnsafe(ref to, 4 * width), Vector.LoadUnsafe(ref to, 5 * width));
        ref var from = ref MemoryMarshal.GetReference(right);
        for (var term = 0; term < terms; term++)
        {
            var x = new Vector<float>(left);
            a += x * Vector.LoadUnsafe(ref from);
            b += x * Vector.LoadUnsafe(ref from, width);
            c += x * Vector.LoadUnsafe(ref from, 2 * width);
            d += x * Vector.LoadUnsafe(ref from, 3 * width);
            e += x * Vector.LoadUnsafe(ref from, 4 * width);
            f += x * Vector.LoadUnsafe(ref from, 5 * width);
            from = ref Unsafe.Add(ref from, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        a.StoreUnsafe(ref to);
        b.StoreUnsafe(ref to, width);
        c.StoreUnsafe(ref to, 2 * width);
        d.StoreUnsafe(ref to, 3 * width);
        e.StoreUnsafe(ref to, 4 * width);
        f.StoreUnsafe(ref to, 5 * width);
    }

    private static void MultiplyOne(int terms, int columns, ref float left, int termStep, ReadOnlySpan<float> right, Span<float> target)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        var sum = Vector.LoadUnsafe(ref to);
        ref var from = ref MemoryMarshal.GetReference(right);
        for (var term = 0; term < terms; term++)
        {
            sum += new Vector<float>(left) * Vector.LoadUnsafe(ref from);
            from = ref Unsafe.Add(ref from, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        sum.StoreUnsafe(ref to);
    }
}
