namespace CommentDesk.Learning.Features;

/// <summary>
/// The features of one comment: a slot for each distinct bucket with its count, and for each occurrence the token it came
/// from. Kept and refilled by its thread, because filling is the hot path.
/// </summary>
internal sealed class FeatureBag
{
    private const int BlockBits = 2;

    // Slot numbers from 1, found by the key of their feature.
    private int[] _table = new int[4096];
    private int[] _keys = new int[1024];
    private int[] _counts = new int[1024];
    private (int Slot, int Token)[] _occurrences = new (int, int)[2048];
    private int _slots;
    private int _seen;

    public int Count => _slots;

    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, _slots);

    public ReadOnlySpan<(int Slot, int Token)> Occurrences => _occurrences.AsSpan(0, _seen);

    /// <summary>The buckets in the order of the slots; a copy.</summary>
    public int[] Buckets
    {
        get
        {
            var buckets = new int[_slots];
            for (var slot = 0; slot < buckets.Length; slot++)
                buckets[slot] = BucketOf(slot);
            return buckets;
        }
    }

    public int BucketOf(int slot) => _keys[slot] >> BlockBits;

    public FeatureBlock BlockOf(int slot) => (FeatureBlock)(_keys[slot] & ((1 << BlockBits) - 1));

    public void Clear()
    {
        Array.Clear(_table);
        _slots = 0;
        _seen = 0;
    }

    /// <summary>Counts one occurrence. A cue without a token of its own passes −1.</summary>
    public void Add(FeatureBlock block, int bucket, int token)
    {
        var slot = SlotOf(bucket << BlockBits | (int)block);
        _counts[slot]++;
        var occurrences = _occurrences;
        if (_seen == occurrences.Length)
            Array.Resize(ref occurrences, _seen * 2);
        occurrences[_seen++] = (slot, token);
        _occurrences = occurrences;
    }

    private int SlotOf(int key)
    {
        var (table, keys) = (_table, _keys);
        for (var at = Place(key, table.Length); ; at = (at + 1) & (table.Length - 1))
        {
            var slot = table[at] - 1;
            if (slot < 0)
                return NewSlot(key, at);
            if (keys[slot] == key)
                return slot;
        }
    }

    private int NewSlot(int key, int at)
    {
        var slot = _slots++;
        if (slot == _keys.Length)
        {
            Array.Resize(ref _keys, slot * 2);
            Array.Resize(ref _counts, slot * 2);
        }
        _keys[slot] = key;
        _counts[slot] = 0;
        _table[at] = _slots;
        if (_slots * 2 > _table.Length)
            GrowTable();
        return slot;
    }

    private void GrowTable()
    {
        _table = new int[_table.Length * 4];
        for (var slot = 0; slot < _slots; slot++)
        {
            var at = Place(_keys[slot], _table.Length);
            while (_table[at] != 0)
                at = (at + 1) & (_table.Length - 1);
            _table[at] = slot + 1;
        }
    }

    // Buckets are hashes already; only the same bucket in two blocks has to be kept apart.
    private static int Place(int key, int length) => ((key >> BlockBits) + (key & 3) * 1021) & (length - 1);
}
