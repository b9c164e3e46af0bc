using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Gives every contribution back to the words it came from: a feature's value times its pull, shared among its occurrences.
/// Stop words are shown only where no content word speaks for the label; the same word is shown once. Up to two places are
/// kept for words against the label: an officer who sees only what speaks for it learns nothing about the doubt.
/// </summary>
internal static class Explanation
{
    private const int Most = 5;
    private const int PlacesAgainst = 2;
    private const double Faintest = 0.01;
    private const double Telling = 0.1;

    public static Reason[] Of(NormalText text, FeatureBag bag, ReadOnlySpan<int> rows, ReadOnlySpan<float> values, WeightTable table, int label)
    {
        var pulls = new double[text.Tokens.Length];
        var slots = new double[bag.Count];
        for (var slot = 0; slot < slots.Length; slot++)
            slots[slot] = rows[slot] < 0 ? 0 : values[slot] * table.Pull(rows[slot], label) / bag.Counts[slot];
        foreach (var (slot, token) in bag.Occurrences)
        {
            if (token >= 0)
                pulls[token] += slots[slot];
        }
        return Strongest(text, pulls);
    }

    private static Reason[] Strongest(NormalText text, double[] pulls)
    {
        var sums = new Dictionary<string, (int Token, double Pull)>(StringComparer.Ordinal);
        for (var i = 0; i < pulls.Length; i++)
        {
            if (!IsReadable(text.Tokens[i]))
                continue;
            var known = sums.GetValueOrDefault(text.Tokens[i].Norm, (i, 0));
            sums[text.Tokens[i].Norm] = (known.Item1, known.Item2 + pulls[i]);
        }
        var told = sums.Any(found => found.Value.Pull >= Telling && !IsStop(text, found.Value.Token));
        var ranked = sums.Values
            .Where(found => Math.Abs(found.Pull) >= Faintest && !(told && IsStop(text, found.Token)))
            .OrderByDescending(found => Math.Abs(found.Pull))
            .ThenBy(found => found.Token)
            .ToArray();
        var against = ranked.Where(found => found.Pull < 0).Take(PlacesAgainst).ToArray();
        return [.. ranked.Where(found => found.Pull > 0).Take(Most - against.Length).Concat(against)
            .OrderByDescending(found => Math.Abs(found.Pull))
            .ThenBy(found => found.Token)
            .Select(found => new Reason(text.Written(found.Token), found.Pull))];
    }

    private static bool IsStop(NormalText text, int token) => text.Tokens[token].IsWord && StopWords.Has(text.Tokens[token].Norm);

    private static bool IsReadable(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Emoji || token.IsMark('?');
}
