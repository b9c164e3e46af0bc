namespace CommentDesk.Statistics;

/// <summary>Finds percentiles without sorting: of a million values only one place matters.</summary>
public static class Ranks
{
    /// <summary>The nearest-rank percentile; the values are put into another order.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static long At(Span<long> values, double share)
    {
        if (values.IsEmpty)
            throw new ArgumentException("There is no percentile of nothing.", nameof(values));
        return Select(values, Place(values.Length, share));
    }

    /// <summary>Two of them, the lower share first: the second is looked for above the first only.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static (long Lower, long Upper) At(Span<long> values, double lower, double upper)
    {
        var first = At(values, lower);
        var place = Place(values.Length, lower);
        return (first, Select(values[place..], Math.Max(Place(values.Length, upper) - place, 0)));
    }

    private static int Place(int count, double share) => Math.Clamp((int)Math.Ceiling(share * count), 1, count) - 1;

    /// <summary>Hoare's selection with the middle of three as pivot; equal values are taken apart evenly, so many of them do no harm.</summary>
    private static long Select(Span<long> values, int place)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = Middle(values[low], values[low + ((high - low) / 2)], values[high]);
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left <= right)
                {
                    (values[left], values[right]) = (values[right], values[left]);
                    left++;
                    right--;
                }
            }

            if (place <= right)
                high = right;
            else if (place >= left)
                low = left;
            else
                break;
        }

        return values[place];
    }

    private static long Middle(long one, long two, long three) => Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
