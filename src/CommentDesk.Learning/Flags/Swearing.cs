using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Swearing: by stem, behind stars, or spelled out letter by letter.</summary>
internal static class Swearing
{
    private const int ShortestSpelledOut = 3;
    private const int LongestSpelledOut = 12;

    public static readonly (int Bit, string Entries)[] Words =
    [
        (0, "хуй* хуе* хуи* хую хуя* нахуй похуй нихуя нихуе* охуе* охуит* ахуе* пизд* спизд* распизд* запизд* пиздец еба* ебу* ебл* ебн* ебет* заеб* наеб* уеб* выеб* отъеб* доеб* поеб* разъеб* съеб* долбоеб* долбаеб* бля блять блядь бляди блядск* блядин* бляд* сука суки суке сукой сукин* сучар* мудак* мудач* мудил* мудозвон* гандон* гондон* пидор* пидар* пидр* педик педики шлюх* говн* говен* жоп* дерьм* срать срали насра* засра* обосра* залуп* манда манде мандой дроч* нассал* обоссан* ссаный ссаные хер херня херней херню нахер похер херов*"),
    ];

    public static bool Find(NormalText text)
    {
        var meanings = FlagWords.Of(text);
        Span<char> spelled = stackalloc char[LongestSpelledOut];
        var length = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (token.IsWord && (meanings.At(i, FlagWords.Swearing) != 0 || IsMasked(token.Norm)))
                return true;
            if (!token.IsWord || token.Norm.Length != 1)
                length = 0;
            else if (length < LongestSpelledOut)
                spelled[length++] = token.Norm[0];
            if (length >= ShortestSpelledOut && FlagWords.IsSwearing(spelled[..length]))
                return true;
        }
        return false;
    }

    private static bool IsMasked(string norm) =>
        norm.Contains('*', StringComparison.Ordinal) && norm.AsSpan().ContainsAnyInRange('а', 'я');
}
