namespace CommentDesk.Learning.Kin;

/// <summary>
/// Finds texts that are the same, nearly the same, or about the same. Exact: nothing is sampled. A query at a high likeness
/// looks only at the rarest shingles of its text. May be used from any number of threads at once.
/// </summary>
public sealed class TextIndex
{
    private const int Promising = 40;

    private readonly Lock _gate = new();
    private readonly Postings _postings = new();
    private readonly Dictionary<long, int> _slots = [];
    private readonly List<(long Key, KinText? Text)> _texts = [];
    private readonly Stack<int> _free = [];

    /// <summary>How many texts it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _slots.Count;
        }
    }

    /// <summary>Adds a text, in place of the one the key had. A text without letters, digits and emoji is not kept.</summary>
    public void Add(long key, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Add(key, KinText.Of(text));
    }

    internal void Add(long key, KinText? read)
    {
        lock (_gate)
        {
            Forget(key);
            if (read is not null)
                Keep(key, read);
        }
    }

    /// <summary>Removes the text of the key, if there is one.</summary>
    public void Remove(long key)
    {
        lock (_gate)
            Forget(key);
    }

    /// <summary>The texts most like this one, the most like first; equals in order of keys.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="atLeast">Least likeness: shared five-letter shingles of the normal form as a share of all; 1 is the same text after normalising.</param>
    public IReadOnlyList<(long Key, double Likeness)> Nearest(string text, int most, double atLeast)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Nearest(KinText.Of(text), most, atLeast);
    }

    internal IReadOnlyList<(long Key, double Likeness)> Nearest(KinText? asked, int most, double atLeast)
    {
        if (asked is null)
            return [];
        lock (_gate)
        {
            return Best(
                Candidates(asked, atLeast).Select(slot => (_texts[slot].Key, _texts[slot].Text!.Likeness(asked))), most, atLeast);
        }
    }

    /// <summary>
    /// The texts about the same things, the most like first: cosine over shingles weighted by rarity, so that «батареи» tells and
    /// «который» does not. Finds kin that share a few telling words, where <see cref="Nearest(string, int, double)"/> finds repeats. Of texts that share
    /// anything only the most promising are weighed exactly.
    /// </summary>
    public IReadOnlyList<(long Key, double Likeness)> Akin(string text, int most, double atLeast)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (KinText.Of(text) is not { } asked)
            return [];
        lock (_gate)
        {
            var shared = new Dictionary<int, double>();
            foreach (var shingle in asked.Shingles)
            {
                var weight = Weight(shingle);
                foreach (var slot in _postings.Slots(shingle))
                    shared[slot] = shared.GetValueOrDefault(slot) + weight * weight;
            }
            var own = Norm(asked);
            return Best(
                shared.OrderByDescending(found => found.Value / Math.Sqrt(_texts[found.Key].Text!.Shingles.Length))
                    .ThenBy(found => _texts[found.Key].Key)
                    .Take(Promising + most)
                    .Select(found => (_texts[found.Key].Key, Math.Min(1, found.Value / (own * Norm(_texts[found.Key].Text!))))),
                most, atLeast);
        }
    }

    private static (long, double)[] Best(IEnumerable<(long Key, double Likeness)> found, int most, double atLeast) =>
    [
        .. found.Where(kin => kin.Likeness >= atLeast).OrderByDescending(kin => kin.Likeness).ThenBy(kin => kin.Key).Take(most),
    ];

    /// <summary>Whoever shares t of n shingles holds one of any n − ⌈t·n⌉ + 1 of them: the rarest are asked.</summary>
    private IEnumerable<int> Candidates(KinText asked, double atLeast)
    {
        var needed = (int)Math.Ceiling(Math.Max(atLeast, 0) * asked.Shingles.Length - 1e-9);
        var looked = Math.Min(asked.Shingles.Length, asked.Shingles.Length - needed + 1);
        return asked.Shingles.OrderBy(_postings.Count).Take(looked).SelectMany(_postings.Slots).Distinct();
    }

    private double Weight(ulong shingle) => Math.Log(1 + (1.0 + _slots.Count) / (1 + _postings.Count(shingle)));

    private double Norm(KinText text) => Math.Sqrt(text.Shingles.Sum(shingle => Math.Pow(Weight(shingle), 2)));

    private void Keep(long key, KinText text)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _texts.Count;
            _texts.Add(default);
        }
        _texts[slot] = (key, text);
        _slots[key] = slot;
        foreach (var shingle in text.Shingles)
            _postings.Add(shingle, slot);
    }

    private void Forget(long key)
    {
        if (!_slots.Remove(key, out var slot))
            return;
        foreach (var shingle in _texts[slot].Text!.Shingles)
            _postings.Remove(shingle, slot);
        _texts[slot] = default;
        _free.Push(slot);
    }
}
