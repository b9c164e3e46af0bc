using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Vectors;

/// <summary>One vector for a comment: the sum of its words' vectors brought to a fixed length.</summary>
internal static class CommentVector
{
    /// <summary>The length of the n-gram blocks; no other was tried.</summary>
    private const float Length = 1.0f;

    /// <summary>Writes the vector; zeros when no word has one.</summary>
    public static void Write(NormalText text, WordVectors vectors, Span<float> target)
    {
        target.Clear();
        foreach (var token in text.Tokens)
        {
            if (token.IsWord)
                vectors.Add(token.Norm, target);
        }
        var squares = 0.0;
        foreach (var value in target)
            squares += (double)value * value;
        if (squares <= 0)
            return;
        var scale = (float)(Length / Math.Sqrt(squares));
        foreach (ref var value in target)
            value *= scale;
    }
}
