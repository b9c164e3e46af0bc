using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Swearing: by stem, behind stars, or spelled out letter by letter.</summary>
internal static class Swearing
{
    private const int ShortestSpelledOut = 3;

    private static readonly WordTable Table = new(
    [
        (0, "хуй* хуе* хуи* хую хуя* нахуй похуй нихуя нихуе* охуе* охуит* ахуе* пизд* спизд* распизд* запизд* пиздец еба* ебу* ебл* ебн* ебет* заеб* наеб* уеб* выеб* отъеб* доеб* поеб* разъеб* съеб* долбоеб* долбаеб* бля блять блядь бляди блядск* блядин* бляд* сука суки суке сукой сукин* сучар* мудак* мудач* мудил* мудозвон* гандон* гондон* пидор* пидар* пидр* педик педики шлюх* говн* говен* жоп* дерьм* срать срали насра* засра* обосра* залуп* манда манде мандой дроч* нассал* обоссан* ссаный ссаные хер херня херней херню нахер похер херов*"),
    ]);

    public static bool Find(ReadOnlySpan<Token> tokens)
    {
        var spelled = "";
        for (var i = 0; i < tokens.Length; i++)
        {
            var norm = tokens[i].Norm;
            if (tokens[i].IsWord && (Table.At(tokens, i) != 0 || IsMasked(norm)))
                return true;
            spelled = tokens[i].IsWord && norm.Length == 1 ? spelled + norm : "";
            if (spelled.Length is >= ShortestSpelledOut and <= 12 && IsSwearing(spelled))
                return true;
        }
        return false;
    }

    private static bool IsMasked(string norm) =>
        norm.Contains('*', StringComparison.Ordinal) && norm.AsSpan().ContainsAnyInRange('а', 'я');

    private static bool IsSwearing(string word) => Table.At([new Token(TokenKind.Word, word, 0, word.Length)], 0) != 0;
}
