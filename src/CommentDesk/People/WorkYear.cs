namespace CommentDesk.People;

/// <summary>
/// The working time of one local year as spans in UTC ticks, with the sum of all before each: how much was worked before a
/// moment, and when so much will have been worked, are each one binary search.
/// </summary>
internal sealed class WorkYear
{
    private static readonly TimeSpan s_shortBy = TimeSpan.FromHours(1);

    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before;

    public WorkYear(int year, WorkHours hours, WorkDaysYear days, TimeZoneInfo zone)
    {
        var spans = new List<(long Start, long End)>();
        var last = new DateOnly(year, 12, 31);
        for (var date = new DateOnly(year, 1, 1); ; date = date.AddDays(1))
        {
            spans.AddRange(Spans(date, hours, days.Plan(date), zone));
            if (date == last)
                break;
        }

        _starts = [.. spans.Select(span => span.Start)];
        _ends = [.. spans.Select(span => span.End)];
        _before = new long[spans.Count];
        for (var index = 0; index < spans.Count; index++)
        {
            _before[index] = Total;
            Total += _ends[index] - _starts[index];
        }
    }

    /// <summary>Ticks of work in the whole year.</summary>
    public long Total { get; }

    /// <summary>Ticks of work in this year before a moment.</summary>
    public long Before(long moment)
    {
        var index = Array.BinarySearch(_starts, moment);
        if (index < 0)
            index = ~index - 1;
        return index < 0 ? 0 : _before[index] + Math.Min(moment, _ends[index]) - _starts[index];
    }

    /// <summary>The first moment before which so many ticks (above zero, at most <see cref="Total"/>) were worked.</summary>
    public long When(long worked)
    {
        var index = Array.BinarySearch(_before, worked);
        // Where the sum is met exactly, it was met at the end of the span before.
        index = index < 0 ? ~index - 1 : index - 1;
        return _starts[index] + worked - _before[index];
    }

    public bool Holds(long moment)
    {
        var index = Array.BinarySearch(_starts, moment);
        if (index < 0)
            index = ~index - 1;
        return index >= 0 && moment < _ends[index];
    }

    private static IEnumerable<(long Start, long End)> Spans(DateOnly date, WorkHours hours, DayPlan plan, TimeZoneInfo zone)
    {
        if (plan.Off)
            yield break;
        var periods = hours.On(plan.Like);
        var left = plan.Short ? s_shortBy : TimeSpan.Zero;
        var kept = new Stack<WorkPeriod>();
        foreach (var period in periods.Reverse())
        {
            var cut = left < period.To - period.From ? left : period.To - period.From;
            left -= cut;
            if (period.To - cut > period.From)
                kept.Push(period with { To = period.To - cut });
        }

        foreach (var period in kept)
        {
            var (start, end) = (Moment(date, period.From, zone), Moment(date, period.To, zone));
            if (start < end)
                yield return (start, end);
        }
    }

    /// <summary>
    /// A wall clock's moment in UTC. One that the clock skips is as long after the jump as it would have been; one that it shows
    /// twice is the first.
    /// </summary>
    private static long Moment(DateOnly date, TimeSpan clock, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddTicks(clock.Ticks);
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return local.Ticks - offset.Ticks;
    }
}
