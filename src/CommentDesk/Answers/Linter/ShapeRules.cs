using System.Globalization;
using System.Text.RegularExpressions;

namespace CommentDesk.Answers.Linter;

/// <summary>Whether the answer can be read at a glance.</summary>
internal static partial class ShapeRules
{
    private const int Comfortable = 600;
    private const int Bearable = 1000;
    private const int MostParagraphs = 3;
    private const int LongSentence = 30;

    public static IEnumerable<Remark> Read(Proof proof)
    {
        var text = proof.Text.Trim();
        if (text.Length > Bearable)
            yield return Remark.Warning("lint.far_too_long", Number(text.Length), Number(Comfortable));
        else if (text.Length > Comfortable)
            yield return Remark.Hint("lint.too_long", Number(text.Length), Number(Comfortable));
        if (Paragraph().Count(text) + 1 > MostParagraphs + (Signed(proof, text) ? 1 : 0))
            yield return Remark.Hint("lint.paragraphs");
        if (Sentence().EnumerateMatches(text) is var sentences && Longest(text, sentences) > LongSentence)
            yield return Remark.Hint("lint.long_sentence", Number(LongSentence));
    }

    private static bool Signed(Proof proof, string text) => proof.Style.Signature is { } signature && text.EndsWith(signature, StringComparison.OrdinalIgnoreCase);

    private static int Longest(string text, Regex.ValueMatchEnumerator sentences)
    {
        var longest = 0;
        foreach (var sentence in sentences)
            longest = Math.Max(longest, Word().Count(text.AsSpan(sentence.Index, sentence.Length)));
        return longest;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"[^.!?…\n]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\w+(?:-\w+)*")]
    private static partial Regex Word();
}
