namespace CommentDesk.Learning.Features;

/// <summary>
/// The features of one comment: a slot for each distinct bucket with its count, and for each occurrence the token it came
/// from. Kept and refilled by its thread, because filling is the hot path.
/// </summary>
internal sealed class FeatureBag
{
    private int[] _table = new int[4096];
    private int[] _buckets = new int[1024];
    private int[] _counts = new int[1024];
    private FeatureBlock[] _blocks = new FeatureBlock[1024];
    private (int Slot, int Token)[] _occurrences = new (int, int)[2048];
    private int _slots;
    private int _seen;

    public int Count => _slots;

    public ReadOnlySpan<int> Buckets => _buckets.AsSpan(0, _slots);

    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, _slots);

    public ReadOnlySpan<FeatureBlock> Blocks => _blocks.AsSpan(0, _slots);

    public ReadOnlySpan<(int Slot, int Token)> Occurrences => _occurrences.AsSpan(0, _seen);

    public void Clear()
    {
        Array.Clear(_table);
        _slots = 0;
        _seen = 0;
    }

    /// <summary>Counts one occurrence. A cue without a token of its own passes −1.</summary>
    public void Add(FeatureBlock block, int bucket, int token)
    {
        var slot = SlotOf(block, bucket);
        _counts[slot]++;
        if (_seen == _occurrences.Length)
            Array.Resize(ref _occurrences, _seen * 2);
        _occurrences[_seen++] = (slot, token);
    }

    private int SlotOf(FeatureBlock block, int bucket)
    {
        var mask = _table.Length - 1;
        var at = (bucket * 31 + (int)block) & mask;
        while (_table[at] != 0)
        {
            var slot = _table[at] - 1;
            if (_buckets[slot] == bucket && _blocks[slot] == block)
                return slot;
            at = (at + 1) & mask;
        }
        if (_slots == _buckets.Length)
            GrowSlots();
        _buckets[_slots] = bucket;
        _blocks[_slots] = block;
        _counts[_slots] = 0;
        _table[at] = ++_slots;
        if (_slots * 2 > _table.Length)
            GrowTable();
        return _slots - 1;
    }

    private void GrowSlots()
    {
        Array.Resize(ref _buckets, _slots * 2);
        Array.Resize(ref _counts, _slots * 2);
        Array.Resize(ref _blocks, _slots * 2);
    }

    private void GrowTable()
    {
        _table = new int[_table.Length * 4];
        var mask = _table.Length - 1;
        for (var slot = 0; slot < _slots; slot++)
        {
            var at = (_buckets[slot] * 31 + (int)_blocks[slot]) & mask;
            while (_table[at] != 0)
                at = (at + 1) & mask;
            _table[at] = slot + 1;
        }
    }
}
