using System.Runtime.InteropServices;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>Takes the facts of one ticket after another, as they stood at the end of the scope, and tells the numbers.</summary>
public sealed class StatsTally(StatsScope scope, WorkRuler ruler) : IFactCounter
{
    /// <summary>Where tickets are that belong to no part; all of them without a cut.</summary>
    private const long Apart = long.MinValue;

    private readonly Dictionary<long, StatsHeap> _parts = [];
    private readonly Dictionary<string, int> _noReply = [];
    private readonly Dictionary<string, int> _returns = [];

    public StatsScope Scope => scope;

    public long End { get; } = scope.End;

    public void Count(in TicketFacts facts)
    {
        var counted = scope.Counts(facts);
        if ((counted & Counted.Answered) != 0)
            PartOf(facts, facts.Answerer).Answer(facts, facts.AnsweredAt!.Value - facts.OpenedAt, ruler.Worked(facts));
        if ((counted & ~Counted.Answered) == 0)
            return;
        var held = PartOf(facts, facts.Owner);
        if ((counted & Counted.Received) != 0)
            Receive(held, facts);
        if ((counted & Counted.Dismissed) != 0)
            Dismiss(held, facts);
        if ((counted & Counted.Open) != 0)
            held.Stand(facts);
    }

    public StatsReport Report()
    {
        var all = new StatsHeap();
        foreach (var part in _parts.Values)
            all.Add(part);
        return new(
            all.Sum(),
            [.. _parts.Where(part => part.Key != Apart).Select(part => new StatsPart(part.Key, part.Value.Sum())).OrderByDescending(Weight).ThenBy(part => part.Key)],
            Most(_noReply),
            Most(_returns));
    }

    private void Receive(StatsHeap held, in TicketFacts facts)
    {
        held.Receive(facts);
        if (facts.Returns > 0)
            Add(_returns, facts.Returned);
    }

    private void Dismiss(StatsHeap held, in TicketFacts facts)
    {
        held.Dismiss();
        Add(_noReply, facts.NoReply);
    }

    private StatsHeap PartOf(in TicketFacts facts, PersonId? person)
    {
        var key = scope.Cut switch
        {
            StatsCut.Officer => person?.Value ?? Apart,
            StatsCut.Channel => facts.Channel.Value,
            StatsCut.Theme => ThemeIndex.Of(facts.Theme),
            _ => Apart,
        };
        return CollectionsMarshal.GetValueRefOrAddDefault(_parts, key, out _) ??= new StatsHeap();
    }

    private int Weight(StatsPart part) => scope.Cut is StatsCut.Officer ? part.Sum.Answered : part.Sum.Received;

    private static void Add(Dictionary<string, int> counts, string? reason) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, reason ?? "other", out _)++;

    private static IReadOnlyList<(string Reason, int Count)> Most(Dictionary<string, int> counts) =>
        [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>A theme's place among all; minus one for none.</summary>
    private static class ThemeIndex
    {
        private static readonly Dictionary<string, int> s_places = Themes.All.Index().ToDictionary(theme => theme.Item, theme => theme.Index);

        public static long Of(string? theme) => theme is not null && s_places.TryGetValue(theme, out var place) ? place : -1;
    }
}
