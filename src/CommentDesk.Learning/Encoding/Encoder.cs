using CommentDesk.Learning.Features;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Encoding;

/// <summary>
/// Reads a comment word by word in both directions with a gated recurrent unit (Cho and others, 2014) over the word vectors;
/// the largest and the mean state of each cell and the mean word decide. It knows what n-grams do not: who does what to whom,
/// and that a question follows praise. Immutable, thread-safe.
/// </summary>
internal sealed class Encoder(EncoderShape shape, float[] numbers)
{
    [ThreadStatic]
    private static EncoderPass? _mine;

    public EncoderShape Shape => shape;

    /// <summary>Every parameter, laid out as <see cref="EncoderShape"/> says.</summary>
    public float[] Numbers => numbers;

    /// <summary>Adds its scores of the labels, times a share, to scores that are there.</summary>
    public void Add(NormalText text, WordVectors vectors, double share, Span<double> scores)
    {
        var pass = Mine();
        Add(pass, EncoderInput.Read(text, vectors, pass.Input), share, scores);
    }

    /// <summary>The same from word vectors that were read before, one a token.</summary>
    public void Add(NormalText text, ReadOnlySpan<float> words, double share, Span<double> scores)
    {
        var pass = Mine();
        Add(pass, EncoderInput.Read(text, words, shape.Inputs, pass.Input), share, scores);
    }

    private void Add(EncoderPass pass, int length, double share, Span<double> scores)
    {
        Span<float> own = stackalloc float[EncoderShape.Labels];
        pass.Forward(numbers, length, null, own);
        for (var k = 0; k < own.Length; k++)
            scores[k] += share * own[k];
    }

    private EncoderPass Mine()
    {
        if (_mine is null || _mine.Shape != shape)
            _mine = new EncoderPass(shape);
        return _mine;
    }
}
