using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>The arrays a thread judges with, kept between comments. Valid until the next reading on the same thread.</summary>
internal sealed class Workplace
{
    [ThreadStatic]
    private static Workplace? _mine;

    private int[] _rows = new int[1024];
    private float[] _values = new float[1024];

    public FeatureBag Bag { get; } = new();

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Bag.Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Bag.Count);

    public static Workplace Mine() => _mine ??= new Workplace();

    public void Read(NormalText text, Vocabulary vocabulary)
    {
        FeatureReader.Fill(text, Bag);
        if (_rows.Length < Bag.Count)
        {
            _rows = new int[Bag.Count * 2];
            _values = new float[Bag.Count * 2];
        }
        Weighting.Apply(Bag, vocabulary, _rows, _values);
    }
}
