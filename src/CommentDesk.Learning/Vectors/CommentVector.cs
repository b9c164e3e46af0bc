using CommentDesk.Learning.Arithmetic;
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
        Span<float> word = stackalloc float[vectors.Dimensions];
        target.Clear();
        foreach (var token in text.Tokens)
        {
            if (!token.IsWord)
                continue;
            vectors.Read(token.Norm, word);
            Rows.Add(word, target);
        }
        Stretch(target);
    }

    /// <summary>The same from vectors that were read before: one a token, zeros for what is no word.</summary>
    public static void Write(ReadOnlySpan<float> words, Span<float> target)
    {
        target.Clear();
        for (; !words.IsEmpty; words = words[target.Length..])
            Rows.Add(words[..target.Length], target);
        Stretch(target);
    }

    private static void Stretch(Span<float> target)
    {
        if (Rows.Squares(target) is var squares and > 0)
            Rows.Scale(target, Length / MathF.Sqrt(squares));
    }
}
