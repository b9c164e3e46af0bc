using CommentDesk.Learning.Features;

namespace CommentDesk.Learning;

/// <summary>One order of samples that does not depend on how they arrived: by hash of the content, then by the content.</summary>
internal static class SampleOrder
{
    public static int Compare(Sample left, Sample right)
    {
        var order = Hash(left).CompareTo(Hash(right));
        order = order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
        order = order != 0 ? order : left.Label.CompareTo(right.Label);
        return order != 0 ? order : string.CompareOrdinal(left.Theme, right.Theme);
    }

    /// <summary>Sorted, each sample once, whatever was noted beside it.</summary>
    public static Sample[] Distinct(IEnumerable<Sample> samples)
    {
        Sample[] distinct = [.. samples.DistinctBy(sample => (sample.Text, sample.Label, sample.Theme))];
        Array.Sort(distinct, Compare);
        return distinct;
    }

    private static ulong Hash(Sample sample) => StableHash.Of(sample.Text, (uint)sample.Label);
}
