using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>What charts are drawn from: received by day and label, by hour of the week, by theme; answers by how long they took.</summary>
/// <param name="zone">Days and hours are those of people there.</param>
public sealed class StatsShapes(StatsScope scope, WorkRuler ruler, TimeZoneInfo zone) : IFactCounter
{
    /// <summary>Upper ends of the classes of working time, in minutes; the last class has none.</summary>
    public static readonly IReadOnlyList<int> Minutes = [15, 30, 60, 120, 240, 480, 960];

    private readonly SortedDictionary<DateOnly, int[]> _days = [];
    private readonly Dictionary<string, int> _themes = [];

    public StatsScope Scope => scope;

    public long End { get; } = scope.End;

    public int Received { get; private set; }

    public int Answered { get; private set; }

    /// <summary>By day, each by label in the order of <see cref="Labels.All"/>; days without any are left out.</summary>
    public IReadOnlyDictionary<DateOnly, int[]> Days => _days;

    /// <summary>Seven days from Monday, each of twenty-four hours.</summary>
    public IReadOnlyList<int[]> Week { get; } = [.. Enumerable.Range(0, 7).Select(_ => new int[24])];

    /// <summary>First answers by class of working time.</summary>
    public IReadOnlyList<int> Times => _times;

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<(string Theme, int Count)> Themes =>
        [.. _themes.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    private readonly int[] _times = new int[Minutes.Count + 1];

    public void Count(in TicketFacts facts)
    {
        var counted = scope.Counts(facts);
        if ((counted & Counted.Received) != 0)
            Receive(facts);
        if ((counted & Counted.Answered) == 0)
            return;
        Answered++;
        var minutes = ruler.Worked(facts) / 60_000.0;
        var at = 0;
        while (at < Minutes.Count && minutes >= Minutes[at])
            at++;
        _times[at]++;
    }

    private void Receive(in TicketFacts facts)
    {
        Received++;
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(facts.OpenedAt), zone);
        var day = DateOnly.FromDateTime(local.Date);
        if (!_days.TryGetValue(day, out var labels))
            _days.Add(day, labels = new int[Labels.All.Count]);
        labels[(int)facts.Label]++;
        Week[((int)local.DayOfWeek + 6) % 7][local.Hour]++;
        if (facts.Theme is { } theme)
            _themes[theme] = _themes.GetValueOrDefault(theme) + 1;
    }
}
