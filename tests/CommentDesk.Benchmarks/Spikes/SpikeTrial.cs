using CommentDesk.Spikes;

namespace CommentDesk.Benchmarks.Spikes;

/// <param name="Delays">From the first comment of each crisis that was found to the moment somebody was told.</param>
/// <param name="FalseAlerts">Told where nothing was planted.</param>
/// <param name="Watches">Recorded without telling, where nothing was planted.</param>
internal sealed record SpikeScore(int Weeks, int Comments, int Planted, IReadOnlyList<TimeSpan> Delays, int FalseAlerts, int Watches)
{
    public int WithinTheHour => Delays.Count(delay => delay <= TimeSpan.FromHours(1));

    public double FalseAlertsAWeek => (double)FalseAlerts / Weeks;

    public TimeSpan? Median => Delays.Count == 0 ? null : Delays.Order().ElementAt(Delays.Count / 2);
}

/// <summary>The desk's own rules, minute by minute over synthetic weeks, against what was planted.</summary>
internal sealed class SpikeTrial
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>What lasts a little longer than what set it off is no false alarm.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromHours(3);

    private readonly SyntheticWeeks _weeks;
    private readonly SpikeTerms _terms;
    private readonly Dictionary<SpikeArea, Queue<SyntheticComment>> _recent = [];
    private readonly Dictionary<SpikeArea, Dictionary<long, int>> _hours = [];
    private readonly Dictionary<SpikeArea, Spike> _spikes = [];
    private readonly Dictionary<PlantedSpike, TimeSpan> _found = [];
    private int _false, _watches;
    private long _numbers;

    private SpikeTrial(SyntheticWeeks weeks, SpikeTerms terms) => (_weeks, _terms) = (weeks, terms);

    public static SpikeScore Run(int weeks, int seed, SpikeTerms? terms = null, int perMonth = 12_000)
    {
        var trial = new SpikeTrial(new(weeks, seed, perMonth), terms ?? new());
        trial.Live();
        return new(weeks, trial._weeks.Comments.Count, trial._weeks.Planted.Count, [.. trial._found.Values], trial._false, trial._watches);
    }

    private void Live()
    {
        var next = 0;
        var watched = _weeks.Begins.AddDays(7 * SyntheticWeeks.WarmUp);
        for (var now = _weeks.Begins; now < _weeks.Ends; now += TimeSpan.FromMinutes(1))
        {
            while (next < _weeks.Comments.Count && _weeks.Comments[next].At <= now)
                Count(_weeks.Comments[next++]);
            if (now >= watched)
                Look(now);
        }
    }

    private void Count(SyntheticComment comment)
    {
        Count(comment, new(comment.Channel, null));
        if (comment.Theme is { } theme)
            Count(comment, new(comment.Channel, theme));
    }

    private void Count(SyntheticComment comment, SpikeArea area)
    {
        if (!_recent.TryGetValue(area, out var recent))
            (_recent[area], _hours[area]) = (recent = [], []);
        recent.Enqueue(comment);
        var hour = Baseline.HourOf(comment.At);
        _hours[area][hour] = _hours[area].GetValueOrDefault(hour) + 1;
    }

    private void Look(DateTimeOffset now)
    {
        foreach (var channel in _recent.Keys.GroupBy(area => area.Channel).ToList())
            foreach (var (reading, found) in PageView.Judge([.. channel.Select(area => Read(area, now))], _terms))
                Take(SpikeCourse.Next(_spikes.GetValueOrDefault(reading.Area), reading, SpikeKind.Volume, found, reading.Count, now, _terms), now);
    }

    private SpikeReading Read(SpikeArea area, DateTimeOffset now)
    {
        var recent = _recent[area];
        while (recent.TryPeek(out var oldest) && oldest.At <= now - (2 * Hour))
            recent.Dequeue();
        var hour = recent.Count < 3 ? [] : recent.Where(comment => comment.At > now - Hour).ToList();
        return new(area, hour.Count, hour.Count >= _terms.Watch.Count ? Baseline.Of(_hours[area], _weeks.Begins, now, _terms) : null)
        {
            Longer = recent.Count,
            Negative = recent.Count >= _terms.NegativeCount ? recent.Count(comment => comment.Negative) : 0,
            Liveliest = area.Theme is null ? hour.GroupBy(comment => comment.Post).Select(post => post.Count()).DefaultIfEmpty().Max() : 0,
            UrgentAuthors = hour.Where(comment => comment.Urgent).Select(comment => comment.Author).Distinct().Count(),
        };
    }

    private void Take(SpikeStep? step, DateTimeOffset now)
    {
        if (step is null)
            return;
        var spike = step.Spike.Id == default ? step.Spike with { Id = new(++_numbers) } : step.Spike;
        _spikes[spike.Area] = spike;
        var planted = _weeks.Planted.FirstOrDefault(one =>
            one.Channel == spike.Channel && now >= one.Begins && now <= one.Begins + one.Lasts + Echo && (spike.Theme is null || spike.Theme == one.Theme));
        if (planted is null)
        {
            _false += step.Tell ? 1 : 0;
            _watches += step.Events.Any(line => line.What == "opened") && !step.Tell ? 1 : 0;
        }
        else if (step.Tell)
        {
            _found.TryAdd(planted, now - planted.Begins);
        }
    }
}
