using CommentDesk.Learning.Arithmetic;
using CommentDesk.Learning.Features;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Encoding;

/// <summary>
/// A comment as the encoder sees it: for every token a vector of one length. Marks, numbers and emoji have fixed vectors drawn
/// from their hash. Of a long comment the first 64 and the last 32 tokens are read.
/// </summary>
internal static class EncoderInput
{
    private const int Head = 64;
    private const int Tail = EncoderShape.LongestText - Head;
    private const float Size = 0.5f;

    /// <summary>Writes the vectors one after another; how many tokens were written, at least one.</summary>
    public static int Read(NormalText text, WordVectors vectors, Span<float> input)
    {
        var tokens = text.Tokens;
        if (tokens.Length <= EncoderShape.LongestText)
        {
            vectors.Read(tokens, input);
        }
        else
        {
            vectors.Read(tokens.AsSpan(0, Head), input);
            vectors.Read(tokens.AsSpan(tokens.Length - Tail), input[(Head * vectors.Dimensions)..]);
        }
        return Finish(tokens, vectors.Dimensions, input);
    }

    /// <summary>The same from vectors that were read before, one a token.</summary>
    public static int Read(NormalText text, ReadOnlySpan<float> words, int width, Span<float> input)
    {
        var tokens = text.Tokens;
        if (tokens.Length <= EncoderShape.LongestText)
        {
            words[..(tokens.Length * width)].CopyTo(input);
        }
        else
        {
            words[..(Head * width)].CopyTo(input);
            words.Slice((tokens.Length - Tail) * width, Tail * width).CopyTo(input[(Head * width)..]);
        }
        return Finish(tokens, width, input);
    }

    private static int Finish(Token[] tokens, int width, Span<float> input)
    {
        var count = Math.Min(tokens.Length, EncoderShape.LongestText);
        for (var i = 0; i < count; i++)
        {
            var token = tokens[i < Head || tokens.Length <= EncoderShape.LongestText ? i : tokens.Length - count + i];
            var target = input.Slice(i * width, width);
            if (!token.IsWord)
                Draw(token, target);
            Stretch(target);
        }
        if (count == 0)
            input[..width].Clear();
        return Math.Max(1, count);
    }

    private static void Draw(Token token, Span<float> target)
    {
        var state = token.Kind is TokenKind.Mark or TokenKind.Emoji
            ? StableHash.Add(StableHash.Start(73), token.Norm)
            : StableHash.Start(74 + (uint)token.Kind);
        foreach (ref var value in target)
        {
            state = StableHash.Finish(state + 0x9E3779B97F4A7C15);
            value = (int)(state >> 40) / (float)(1 << 23) - 1;
        }
    }

    // Every word speaks with one voice: how rare it is matters to the sum of a comment, not here.
    private static void Stretch(Span<float> vector)
    {
        if (Rows.Squares(vector) is var squares and > 0)
            Rows.Scale(vector, Size * MathF.Sqrt(vector.Length / squares));
    }
}
