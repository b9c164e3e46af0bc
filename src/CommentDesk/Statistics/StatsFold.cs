using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>
/// Folds history into numbers; nothing else is asked, so the same history gives the same numbers for ever.
/// Percentiles are nearest-rank: the smallest value with at least p of all values not above it.
/// </summary>
public static class StatsFold
{
    /// <param name="history">Lines grouped by ticket and in order; lines at or after <paramref name="to"/> are passed over.</param>
    public static StatsReport Fold(IEnumerable<HistoryLine> history, DateTimeOffset from, DateTimeOffset to)
    {
        var period = new Period(from);
        foreach (var ticket in Tickets(history.Where(line => line.At < to)))
            period.Count(ticket);
        return period.Report();
    }

    /// <summary>One ticket at a time, so that a year of history needs no more memory than its longest ticket.</summary>
    private static IEnumerable<IReadOnlyList<HistoryLine>> Tickets(IEnumerable<HistoryLine> history)
    {
        var lines = new List<HistoryLine>();
        foreach (var line in history)
        {
            if (lines.Count > 0 && lines[0].Ticket != line.Ticket)
            {
                yield return lines;
                lines = [];
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
            yield return lines;
    }

    internal static TimeSpan? Percentile(IReadOnlyCollection<TimeSpan> times, double share)
    {
        if (times.Count == 0)
            return null;
        var rank = (int)Math.Ceiling(share * times.Count);
        return times.Order().ElementAt(Math.Max(rank, 1) - 1);
    }

    private sealed class Period(DateTimeOffset from)
    {
        private readonly Dictionary<Label, int> _labels = Labels.All.ToDictionary(label => label, _ => 0);
        private readonly List<(PersonId? By, TimeSpan Took)> _answers = [];
        private readonly List<PersonId?> _open = [];
        private int _received, _noReply;

        public void Count(IReadOnlyList<HistoryLine> lines)
        {
            var opened = lines[0].At;
            var last = lines[^1];
            if (opened >= from)
            {
                _received++;
                _labels[last.Label]++;
            }

            var first = lines.FirstOrDefault(line => line.What == Happenings.Published);
            if (first is not null && first.At >= from)
                _answers.Add((first.Owner, first.At - opened));
            if (last.Stage == "no_reply" && lines.Last(line => line.What == Happenings.Dismissed).At >= from)
                _noReply++;
            if (Stage.OpenCodes.Contains(last.Stage))
                _open.Add(last.Owner);
        }

        public StatsReport Report() => new(
            _received,
            _labels,
            _answers.Count,
            _noReply,
            _open.Count,
            _open.Count(owner => owner is null),
            Percentile(_answers.Select(answer => answer.Took).ToList(), 0.5),
            Percentile(_answers.Select(answer => answer.Took).ToList(), 0.9),
            [.. Officers()]);

        private IEnumerable<OfficerStats> Officers() => _answers.Select(answer => answer.By).Concat(_open)
            .OfType<PersonId>()
            .Distinct()
            .Select(OfficerOf)
            .OrderByDescending(officer => officer.Answered)
            .ThenBy(officer => officer.Person.Value);

        private OfficerStats OfficerOf(PersonId person)
        {
            var times = _answers.Where(answer => answer.By == person).Select(answer => answer.Took).ToList();
            return new(person, times.Count, _open.Count(owner => owner == person), Percentile(times, 0.5), Percentile(times, 0.9));
        }
    }
}
