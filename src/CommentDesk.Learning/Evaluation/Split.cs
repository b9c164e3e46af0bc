using CommentDesk.Learning.Features;
using CommentDesk.Learning.Models;

namespace CommentDesk.Learning.Evaluation;

/// <summary>Cuts samples into folds.</summary>
public static class Split
{
    /// <summary>
    /// The fold (0..folds−1) of every sample. Near-duplicates share a fold; labels are spread evenly.
    /// The same samples in another order get the same folds.
    /// </summary>
    public static IReadOnlyList<int> Grouped(IReadOnlyList<Sample> samples, int folds, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        int[] order = [.. Enumerable.Range(0, samples.Count)];
        Array.Sort(order, (left, right) => SampleOrder.Compare(samples[left], samples[right]));
        Sample[] ordered = [.. order.Select(index => samples[index])];
        var inOrder = Ordered(ordered, [.. ordered.Select(sample => Normalizer.Read(sample.Text).Line)], folds, seed);
        var result = new int[samples.Count];
        for (var i = 0; i < order.Length; i++)
            result[order[i]] = inOrder[i];
        return result;
    }

    internal static int[] Ordered(IReadOnlyList<Sample> samples, IReadOnlyList<string> lines, int folds, ulong seed)
    {
        var groups = NearDuplicates.Groups(lines)
            .Select((group, index) => (group, index))
            .GroupBy(pair => pair.group, pair => pair.index)
            .Select(group => group.ToArray())
            .ToArray();
        int[] queue = [.. Enumerable.Range(0, groups.Length)];
        new SeededOrder(seed).Shuffle(queue);
        var labels = new int[folds, CommentLabelCodes.All.Count];
        var totals = new int[folds];
        var result = new int[samples.Count];
        foreach (var group in queue.OrderByDescending(index => groups[index].Length).Select(index => groups[index]))
        {
            var label = (int)samples[group[0]].Label;
            var fold = Enumerable.Range(0, folds).MinBy(candidate => (labels[candidate, label], totals[candidate]));
            foreach (var index in group)
            {
                result[index] = fold;
                labels[fold, (int)samples[index].Label]++;
                totals[fold]++;
            }
        }
        return result;
    }
}
