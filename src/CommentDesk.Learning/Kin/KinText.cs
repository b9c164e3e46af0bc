using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Kin;

/// <summary>
/// A text as it is compared with others: normal forms without exclamation marks and dots, so that «Позор!!!» is «позор».
/// Question marks and emoji stay: they can turn the meaning. Numbers stand for their count of digits.
/// </summary>
internal sealed record KinText(string Line, ulong[] Shingles)
{
    private const int Run = 5;

    /// <summary>Null when there is nothing to compare.</summary>
    public static KinText? Of(string text)
    {
        var line = string.Join(' ', Normalizer.Read(text).Tokens.Where(Counts).Select(token => token.Norm));
        return line.Length == 0 ? null : new KinText(line, Kin.Shingles.Of(line, Run));
    }

    /// <summary>Jaccard over the shingles; 1 only for the same line.</summary>
    public double Likeness(KinText other) =>
        Line == other.Line ? 1 : Math.Min(Kin.Shingles.Jaccard(Shingles, other.Shingles), Math.BitDecrement(1));

    private static bool Counts(Token token) => !token.IsMark('!') && !token.IsMark('…');
}
