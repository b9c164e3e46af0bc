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
    private float[] _words = new float[4096];
    private int _count;
    private int _read;

    public FeatureBag Bag { get; } = new();

    /// <summary>A row a slot of the bag, then one a dimension of the word vectors.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, _count);

    /// <summary>The vector of each token.</summary>
    public ReadOnlySpan<float> Words => _words.AsSpan(0, _read);

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
        _read = text.Tokens.Length * vectors.Dimensions;
        if (_words.Length < _read)
            _words = new float[_read * 2];
        vectors.Read(text.Tokens, _words);
        CommentVector.Write(Words, _values.AsSpan(Bag.Count, vectors.Dimensions));
    }
}
