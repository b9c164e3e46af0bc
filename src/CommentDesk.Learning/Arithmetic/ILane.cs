using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CommentDesk.Learning.Arithmetic;

/// <summary>A few numbers side by side, as many as one instruction takes.</summary>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    static abstract int Width { get; }

    static abstract TSelf Same(float value);

    /// <summary>The numbers that lie <paramref name="lane"/> widths after the place.</summary>
    static abstract TSelf Load(ref float from, int lane);

    static abstract void Store(TSelf value, ref float to, int lane);

    /// <summary>left × right + sum, rounded once.</summary>
    static abstract TSelf Fuse(TSelf left, TSelf right, TSelf sum);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Each number, or the bound it lies beyond.</summary>
    static abstract TSelf Within(TSelf value, TSelf lowest, TSelf highest);
}

/// <summary>Eight numbers: every processor of the last ten years.</summary>
internal readonly struct EightLanes(Vector256<float> value) : ILane<EightLanes>
{
    private readonly Vector256<float> _value = value;

    public static int Width => Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Same(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Load(ref float from, int lane) => new(Vector256.LoadUnsafe(ref from, (nuint)(lane * Vector256<float>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(EightLanes value, ref float to, int lane) => value._value.StoreUnsafe(ref to, (nuint)(lane * Vector256<float>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Fuse(EightLanes left, EightLanes right, EightLanes sum) => new(Vector256.FusedMultiplyAdd(left._value, right._value, sum._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes left, EightLanes right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes left, EightLanes right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator *(EightLanes left, EightLanes right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator /(EightLanes left, EightLanes right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Within(EightLanes value, EightLanes lowest, EightLanes highest) => new(Vector256.Min(Vector256.Max(value._value, lowest._value), highest._value));
}

/// <summary>Sixteen numbers, where the processor has such registers.</summary>
internal readonly struct SixteenLanes(Vector512<float> value) : ILane<SixteenLanes>
{
    private readonly Vector512<float> _value = value;

    public static int Width => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Same(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Load(ref float from, int lane) => new(Vector512.LoadUnsafe(ref from, (nuint)(lane * Vector512<float>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SixteenLanes value, ref float to, int lane) => value._value.StoreUnsafe(ref to, (nuint)(lane * Vector512<float>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Fuse(SixteenLanes left, SixteenLanes right, SixteenLanes sum) => new(Vector512.FusedMultiplyAdd(left._value, right._value, sum._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes operator +(SixteenLanes left, SixteenLanes right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes operator -(SixteenLanes left, SixteenLanes right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes operator *(SixteenLanes left, SixteenLanes right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes operator /(SixteenLanes left, SixteenLanes right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SixteenLanes Within(SixteenLanes value, SixteenLanes lowest, SixteenLanes highest) => new(Vector512.Min(Vector512.Max(value._value, lowest._value), highest._value));
}
