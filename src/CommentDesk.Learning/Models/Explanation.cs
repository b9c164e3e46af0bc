using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Gives every contribution back to the words it came from: a feature's value times its pull, shared among its occurrences.
/// Stop words are shown only where no content word speaks for the label; the same word is shown once. Up to two places are
/// kept for words against the label: an officer who sees only what speaks for it learns nothing about the doubt.
/// </summary>
internal sealed class Explanation
{
    private const int Most = 5;
    private const int PlacesAgainst = 2;
    private const double Faintest = 0.01;
    private const double Telling = 0.1;

    [ThreadStatic]
    private static Explanation? _mine;

    private readonly Dictionary<string, int> _firstOf = new(StringComparer.Ordinal);
    private readonly List<int> _shown = [];
    private double[] _pulls = new double[256];
    private double[] _slots = new double[1024];

    public static Reason[] Of(NormalText text, FeatureBag bag, ReadOnlySpan<int> rows, ReadOnlySpan<float> values, WeightTable table, int label)
    {
        var mine = _mine ??= new Explanation();
        mine.Pull(text, bag, rows, values, table, label);
        return mine.Strongest(text);
    }

    private void Pull(NormalText text, FeatureBag bag, ReadOnlySpan<int> rows, ReadOnlySpan<float> values, WeightTable table, int label)
    {
        Fit(ref _slots, bag.Count);
        Fit(ref _pulls, text.Tokens.Length);
        Array.Clear(_pulls, 0, text.Tokens.Length);
        for (var slot = 0; slot < bag.Count; slot++)
            _slots[slot] = rows[slot] < 0 ? 0 : values[slot] * table.Pull(rows[slot], label) / bag.Counts[slot];
        foreach (var (slot, token) in bag.Occurrences)
        {
            if (token >= 0)
                _pulls[token] += _slots[slot];
        }
    }

    private Reason[] Strongest(NormalText text)
    {
        Gather(text);
        if (_shown.Exists(token => _pulls[token] >= Telling && !IsStop(text, token)))
            _shown.RemoveAll(token => IsStop(text, token));
        _shown.RemoveAll(token => Math.Abs(_pulls[token]) < Faintest);
        _shown.Sort((left, right) => Math.Abs(_pulls[right]).CompareTo(Math.Abs(_pulls[left])) is var order and not 0 ? order : left.CompareTo(right));
        var against = Math.Min(PlacesAgainst, _shown.Count(token => _pulls[token] < 0));
        var (left, right) = (Most - against, against);
        var reasons = new List<Reason>(Most);
        foreach (var token in _shown)
        {
            if (_pulls[token] > 0 ? left-- > 0 : right-- > 0)
                reasons.Add(new Reason(text.Written(token), _pulls[token]));
        }
        return [.. reasons];
    }

    // The pulls of a word that comes again are added to its first place.
    private void Gather(NormalText text)
    {
        _firstOf.Clear();
        _shown.Clear();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!IsReadable(text.Tokens[i]))
                continue;
            if (_firstOf.TryAdd(text.Tokens[i].Norm, i))
                _shown.Add(i);
            else
                _pulls[_firstOf[text.Tokens[i].Norm]] += _pulls[i];
        }
    }

    private static void Fit(ref double[] numbers, int needed)
    {
        if (numbers.Length < needed)
            numbers = new double[needed * 2];
    }

    private static bool IsStop(NormalText text, int token) => text.Tokens[token].IsWord && StopWords.Has(text.Tokens[token].Norm);

    private static bool IsReadable(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Emoji || token.IsMark('?');
}
