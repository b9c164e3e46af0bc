using CommentDesk.Learning.Features;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Models;

/// <summary>The arrays a thread judges with, kept between comments. Valid until the next reading on the same thread.</summary>
internal sealed class Workplace
{
    [ThreadStatic]
    private static Workplace? _mine;

    private int[] _rows = new int[1024];
    private float[] _values = new float[1024];
    private int _count;

    public FeatureBag Bag { get; } = new();

    /// <summary>A row a slot of the bag, then one a dimension of the word vectors.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, _count);

    public static Workplace Mine() => _mine ??= new Workplace();

    public void Read(NormalText text, Vocabulary vocabulary, WordVectors vectors)
    {
        FeatureReader.Fill(text, Bag);
        _count = Bag.Count + vectors.Dimensions;
        if (_rows.Length < _count)
        {
            _rows = new int[_count * 2];
            _values = new float[_count * 2];
        }
        Weighting.Apply(Bag, vocabulary, _rows, _values);
        for (var i = 0; i < vectors.Dimensions; i++)
            _rows[Bag.Count + i] = vocabulary.Rows + i;
        CommentVector.Write(text, vectors, _values.AsSpan(Bag.Count, vectors.Dimensions));
    }
}
