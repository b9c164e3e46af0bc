using System.Runtime.InteropServices;

namespace CommentDesk.Learning.Kin;

/// <summary>For each shingle the slots of the texts that hold it: chains in one list, so that many rare shingles cost little.</summary>
internal sealed class Postings
{
    private const int None = -1;

    private readonly Dictionary<ulong, (int First, int Count)> _chains = [];
    private readonly List<(int Slot, int Next)> _links = [];
    private int _free = None;

    public int Count(ulong shingle) => _chains.TryGetValue(shingle, out var chain) ? chain.Count : 0;

    public void Add(ulong shingle, int slot)
    {
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, shingle, out var known);
        chain = (Link(slot, known ? chain.First : None), chain.Count + 1);
    }

    public void Remove(ulong shingle, int slot)
    {
        var chain = _chains[shingle];
        var (before, at) = (None, chain.First);
        while (_links[at].Slot != slot)
            (before, at) = (at, _links[at].Next);
        var next = _links[at].Next;
        if (before != None)
            _links[before] = _links[before] with { Next = next };
        _links[at] = (slot, _free);
        _free = at;
        if (chain.Count == 1)
            _chains.Remove(shingle);
        else
            _chains[shingle] = (before == None ? next : chain.First, chain.Count - 1);
    }

    public IEnumerable<int> Slots(ulong shingle)
    {
        for (var at = _chains.TryGetValue(shingle, out var chain) ? chain.First : None; at != None; at = _links[at].Next)
            yield return _links[at].Slot;
    }

    private int Link(int slot, int next)
    {
        if (_free == None)
        {
            _links.Add((slot, next));
            return _links.Count - 1;
        }
        var at = _free;
        _free = _links[at].Next;
        _links[at] = (slot, next);
        return at;
    }
}
