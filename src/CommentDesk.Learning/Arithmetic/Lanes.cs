using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommentDesk.Learning.Arithmetic;

/// <summary>
/// The arithmetic of the encoder on several numbers at once. Every product is fused with its addition and nothing is summed
/// across lanes, so the result does not depend on how wide they are.
/// </summary>
internal static class Lanes
{
    /// <summary>
    /// target[r, c] += Σ over k of left[r·rowStep + k·termStep] · right[k, c]. The columns are a multiple of 16.
    /// </summary>
    public static void Multiply(
        int rows, int terms, int columns, ReadOnlySpan<float> left, int rowStep, int termStep, ReadOnlySpan<float> right, Span<float> target)
    {
        if (Vector512.IsHardwareAccelerated)
            Multiply<SixteenLanes>(rows, terms, columns, left, rowStep, termStep, right, target);
        else
            Multiply<EightLanes>(rows, terms, columns, left, rowStep, termStep, right, target);
    }

    public static void Multiply<TLane>(
        int rows, int terms, int columns, ReadOnlySpan<float> left, int rowStep, int termStep, ReadOnlySpan<float> right, Span<float> target)
        where TLane : struct, ILane<TLane>
    {
        if (rows == 0 || terms == 0)
            return;
        // The loops below go unchecked: these are the last places they touch.
        _ = left[(rows - 1) * rowStep + (terms - 1) * termStep];
        _ = right[terms * columns - 1];
        _ = target[rows * columns - 1];
        ref var from = ref MemoryMarshal.GetReference(left);
        ref var weights = ref MemoryMarshal.GetReference(right);
        ref var to = ref MemoryMarshal.GetReference(target);
        var row = 0;
        for (; row + 4 <= rows && columns % (3 * TLane.Width) == 0; row += 4)
        {
            for (var column = 0; column < columns; column += 3 * TLane.Width)
                FourRows<TLane>(terms, columns, ref Unsafe.Add(ref from, row * rowStep), rowStep, termStep, ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref to, row * columns + column));
        }
        for (; row < rows; row++)
            OneRow<TLane>(terms, columns, ref Unsafe.Add(ref from, row * rowStep), termStep, ref weights, ref Unsafe.Add(ref to, row * columns));
    }

    public static Vector<float> At(float[] numbers, int index) => new(numbers, index);

    private static void OneRow<TLane>(int terms, int columns, ref float left, int termStep, ref float right, ref float target)
        where TLane : struct, ILane<TLane>
    {
        var column = 0;
        for (; column + 9 * TLane.Width <= columns; column += 9 * TLane.Width)
            NineLanes<TLane>(terms, columns, ref left, termStep, ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref target, column));
        for (; column + 3 * TLane.Width <= columns; column += 3 * TLane.Width)
            ThreeLanes<TLane>(terms, columns, ref left, termStep, ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref target, column));
        for (; column < columns; column += TLane.Width)
            OneLane<TLane>(terms, columns, ref left, termStep, ref Unsafe.Add(ref right, column), ref Unsafe.Add(ref target, column));
    }

    // Four rows share each load of the weights.
    private static void FourRows<TLane>(int terms, int columns, ref float left, int rowStep, int termStep, ref float right, ref float target)
        where TLane : struct, ILane<TLane>
    {
        ref var second = ref Unsafe.Add(ref target, columns);
        ref var third = ref Unsafe.Add(ref second, columns);
        ref var fourth = ref Unsafe.Add(ref third, columns);
        var (a0, a1, a2) = Three<TLane>(ref target);
        var (b0, b1, b2) = Three<TLane>(ref second);
        var (c0, c1, c2) = Three<TLane>(ref third);
        var (d0, d1, d2) = Three<TLane>(ref fourth);
        for (var term = 0; term < terms; term++)
        {
            var (w0, w1, w2) = Three<TLane>(ref right);
            var x = TLane.Same(left);
            (a0, a1, a2) = (TLane.Fuse(x, w0, a0), TLane.Fuse(x, w1, a1), TLane.Fuse(x, w2, a2));
            x = TLane.Same(Unsafe.Add(ref left, rowStep));
            (b0, b1, b2) = (TLane.Fuse(x, w0, b0), TLane.Fuse(x, w1, b1), TLane.Fuse(x, w2, b2));
            x = TLane.Same(Unsafe.Add(ref left, 2 * rowStep));
            (c0, c1, c2) = (TLane.Fuse(x, w0, c0), TLane.Fuse(x, w1, c1), TLane.Fuse(x, w2, c2));
            x = TLane.Same(Unsafe.Add(ref left, 3 * rowStep));
            (d0, d1, d2) = (TLane.Fuse(x, w0, d0), TLane.Fuse(x, w1, d1), TLane.Fuse(x, w2, d2));
            right = ref Unsafe.Add(ref right, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        Store(a0, a1, a2, ref target);
        Store(b0, b1, b2, ref second);
        Store(c0, c1, c2, ref third);
        Store(d0, d1, d2, ref fourth);
    }

    // Nine sums are under way at once: as many as hide how long one takes.
    private static void NineLanes<TLane>(int terms, int columns, ref float left, int termStep, ref float right, ref float target)
        where TLane : struct, ILane<TLane>
    {
        ref var middle = ref Unsafe.Add(ref target, 3 * TLane.Width);
        ref var last = ref Unsafe.Add(ref target, 6 * TLane.Width);
        var (a, b, c) = Three<TLane>(ref target);
        var (d, e, f) = Three<TLane>(ref middle);
        var (g, h, i) = Three<TLane>(ref last);
        for (var term = 0; term < terms; term++)
        {
            var x = TLane.Same(left);
            (a, b, c) = (TLane.Fuse(x, TLane.Load(ref right, 0), a), TLane.Fuse(x, TLane.Load(ref right, 1), b), TLane.Fuse(x, TLane.Load(ref right, 2), c));
            (d, e, f) = (TLane.Fuse(x, TLane.Load(ref right, 3), d), TLane.Fuse(x, TLane.Load(ref right, 4), e), TLane.Fuse(x, TLane.Load(ref right, 5), f));
            (g, h, i) = (TLane.Fuse(x, TLane.Load(ref right, 6), g), TLane.Fuse(x, TLane.Load(ref right, 7), h), TLane.Fuse(x, TLane.Load(ref right, 8), i));
            right = ref Unsafe.Add(ref right, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        Store(a, b, c, ref target);
        Store(d, e, f, ref middle);
        Store(g, h, i, ref last);
    }

    private static void ThreeLanes<TLane>(int terms, int columns, ref float left, int termStep, ref float right, ref float target)
        where TLane : struct, ILane<TLane>
    {
        var (a, b, c) = Three<TLane>(ref target);
        for (var term = 0; term < terms; term++)
        {
            var x = TLane.Same(left);
            (a, b, c) = (TLane.Fuse(x, TLane.Load(ref right, 0), a), TLane.Fuse(x, TLane.Load(ref right, 1), b), TLane.Fuse(x, TLane.Load(ref right, 2), c));
            right = ref Unsafe.Add(ref right, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        Store(a, b, c, ref target);
    }

    private static void OneLane<TLane>(int terms, int columns, ref float left, int termStep, ref float right, ref float target)
        where TLane : struct, ILane<TLane>
    {
        var sum = TLane.Load(ref target, 0);
        for (var term = 0; term < terms; term++)
        {
            sum = TLane.Fuse(TLane.Same(left), TLane.Load(ref right, 0), sum);
            right = ref Unsafe.Add(ref right, columns);
            left = ref Unsafe.Add(ref left, termStep);
        }
        TLane.Store(sum, ref target, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLane First, TLane Second, TLane Third) Three<TLane>(ref float from)
        where TLane : struct, ILane<TLane> => (TLane.Load(ref from, 0), TLane.Load(ref from, 1), TLane.Load(ref from, 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLane>(TLane first, TLane second, TLane third, ref float to)
        where TLane : struct, ILane<TLane>
    {
        TLane.Store(first, ref to, 0);
        TLane.Store(second, ref to, 1);
        TLane.Store(third, ref to, 2);
    }
}
