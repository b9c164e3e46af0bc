using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>Takes the facts of one ticket after another, as they stood at the end of the scope, and tells the numbers.</summary>
public sealed class StatsTally(StatsScope scope, WorkRuler ruler) : IFactCounter
{
    private readonly StatsHeap _all = new();
    private readonly Dictionary<long, StatsHeap> _parts = [];
    private readonly Dictionary<string, int> _noReply = [];
    private readonly Dictionary<string, int> _returns = [];

    public StatsScope Scope => scope;

    public long End { get; } = scope.End;

    public void Count(in TicketFacts facts)
    {
        var counted = scope.Counts(facts);
        if ((counted & Counted.Received) != 0)
            Receive(facts);
        if ((counted & Counted.Answered) != 0)
            Answer(facts, facts.AnsweredAt!.Value);
        if ((counted & Counted.Dismissed) != 0)
            Dismiss(facts);
        if ((counted & Counted.Open) != 0)
            Stand(facts);
    }

    public StatsReport Report() => new(
        _all.Sum(),
        [.. _parts.Select(part => new StatsPart(part.Key, part.Value.Sum())).OrderByDescending(Weight).ThenBy(part => part.Key)],
        Most(_noReply),
        Most(_returns));

    private void Receive(in TicketFacts facts)
    {
        _all.Receive(facts);
        PartOf(facts, facts.Owner)?.Receive(facts);
        if (facts.Returns > 0)
            Add(_returns, facts.Returned);
    }

    private void Answer(in TicketFacts facts, long answered)
    {
        var (wall, worked) = (answered - facts.OpenedAt, ruler.Between(facts.OpenedAt, answered));
        _all.Answer(facts, wall, worked);
        PartOf(facts, facts.Answerer)?.Answer(facts, wall, worked);
    }

    private void Dismiss(in TicketFacts facts)
    {
        _all.Dismiss();
        PartOf(facts, facts.Owner)?.Dismiss();
        Add(_noReply, facts.NoReply);
    }

    private void Stand(in TicketFacts facts)
    {
        _all.Stand(facts);
        PartOf(facts, facts.Owner)?.Stand(facts);
    }

    /// <summary>Null without a cut, or when the ticket belongs to no part.</summary>
    private StatsHeap? PartOf(in TicketFacts facts, PersonId? person)
    {
        long? key = scope.Cut switch
        {
            StatsCut.Officer => person?.Value,
            StatsCut.Channel => facts.Channel.Value,
            StatsCut.Theme => ThemeIndex.Of(facts.Theme),
            _ => null,
        };
        if (key is not { } known)
            return null;
        if (!_parts.TryGetValue(known, out var heap))
            _parts.Add(known, heap = new StatsHeap());
        return heap;
    }

    private int Weight(StatsPart part) => scope.Cut is StatsCut.Officer ? part.Sum.Answered : part.Sum.Received;

    private static void Add(Dictionary<string, int> counts, string? reason) =>
        counts[reason ?? "other"] = counts.GetValueOrDefault(reason ?? "other") + 1;

    private static IReadOnlyList<(string Reason, int Count)> Most(Dictionary<string, int> counts) =>
        [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>A theme's place among all; minus one for none.</summary>
    private static class ThemeIndex
    {
        private static readonly Dictionary<string, int> s_places = Themes.All.Index().ToDictionary(theme => theme.Item, theme => theme.Index);

        public static long Of(string? theme) => theme is not null && s_places.TryGetValue(theme, out var place) ? place : -1;
    }
}
