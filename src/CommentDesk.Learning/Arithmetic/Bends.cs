using System.Runtime.CompilerServices;

namespace CommentDesk.Learning.Arithmetic;

/// <summary>The bent functions of a network.</summary>
internal static class Bends
{
    private const float Edge = 4.97f;

    /// <summary>Lambert's continued fraction of tanh, cut after seven terms; exact to 1e-4, ±1 at the edges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Tanh<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        x = TLane.Within(x, TLane.Same(-Edge), TLane.Same(Edge));
        var square = x * x;
        var above = TLane.Fuse(TLane.Fuse(square + TLane.Same(378), square, TLane.Same(17325)), square, TLane.Same(135135));
        var below = TLane.Fuse(TLane.Fuse(TLane.Fuse(square, TLane.Same(28), TLane.Same(3150)), square, TLane.Same(62370)), square, TLane.Same(135135));
        return x * above / below;
    }

    /// <summary>1 / (1 + e to the power −x), by tanh.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sigmoid<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        var half = TLane.Same(0.5f);
        return TLane.Fuse(half, Tanh(half * x), half);
    }
}
