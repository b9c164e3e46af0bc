using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>Counts the tickets of one part.</summary>
internal sealed class StatsHeap
{
    private readonly int[] _labels = new int[Labels.All.Count];
    private readonly List<long> _wall = [];
    private readonly List<long> _worked = [];
    private int _received, _returned, _repeats, _reopened, _judged, _unsure, _corrected, _leaked;
    private int _inTime, _noReply, _open, _free, _overdue, _interim;

    public void Receive(in TicketFacts facts)
    {
        _received++;
        _labels[(int)facts.Label]++;
        _returned += facts.Returns > 0 ? 1 : 0;
        _repeats += facts.Has(Traces.Merged) ? 1 : 0;
        _reopened += facts.Reopened > 0 ? 1 : 0;
        if (!facts.Has(Traces.ByModel))
            return;
        _judged++;
        _unsure += facts.Has(Traces.Unsure) ? 1 : 0;
        _corrected += facts.Corrected ? 1 : 0;
        _leaked += facts.Leaked ? 1 : 0;
    }

    public void Answer(in TicketFacts facts, long wall, long worked)
    {
        _wall.Add(wall);
        _worked.Add(worked);
        _inTime += facts.Has(Traces.AnsweredLate) ? 0 : 1;
    }

    public void Dismiss() => _noReply++;

    /// <summary>An open ticket, as it stood at the end.</summary>
    public void Stand(in TicketFacts facts)
    {
        _open++;
        _free += facts.Owner is null ? 1 : 0;
        _interim += facts.Has(Traces.Interim) ? 1 : 0;
        _overdue += facts.Has(Traces.Overdue) ? 1 : 0;
    }

    /// <summary>Everything in another one too.</summary>
    public void Add(StatsHeap other)
    {
        for (var label = 0; label < _labels.Length; label++)
            _labels[label] += other._labels[label];
        _wall.AddRange(other._wall);
        _worked.AddRange(other._worked);
        (_received, _returned, _repeats, _reopened) = (_received + other._received, _returned + other._returned, _repeats + other._repeats, _reopened + other._reopened);
        (_judged, _unsure, _corrected, _leaked) = (_judged + other._judged, _unsure + other._unsure, _corrected + other._corrected, _leaked + other._leaked);
        (_inTime, _noReply, _open) = (_inTime + other._inTime, _noReply + other._noReply, _open + other._open);
        (_free, _overdue, _interim) = (_free + other._free, _overdue + other._overdue, _interim + other._interim);
    }

    public StatsSum Sum() => new(
        _received, Labels.All.ToDictionary(label => label, label => _labels[(int)label]), _returned, _repeats, _reopened, _judged, _unsure, _corrected, _leaked,
        _wall.Count, _inTime, _noReply, _open, _free, _overdue, _interim, Spread.Of(_wall), Spread.Of(_worked));
}
