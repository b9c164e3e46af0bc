using CommentDesk.Comments;
using CommentDesk.Tickets;

namespace CommentDesk.Statistics;

/// <summary>
/// Folds history into numbers; nothing else is asked, so the same history gives the same numbers for ever. <see cref="Fold"/>
/// is the definition, <see cref="Count"/> the quick way over facts kept along with the history.
/// </summary>
public static class StatsFold
{
    /// <param name="history">Lines grouped by ticket and in order.</param>
    public static StatsReport Fold(IEnumerable<HistoryLine> history, StatsScope scope, WorkRuler ruler, Func<TicketId, ChannelId>? channelOf = null)
    {
        var tally = new StatsTally(scope, ruler);
        foreach (var lines in ByTicket(history))
            tally.Count(AsOf(channelOf?.Invoke(lines[0].Ticket) ?? default, lines, scope.End));
        return tally.Report();
    }

    /// <summary>The same numbers for several scopes in one reading. Only tickets that changed after a scope's end are folded anew.</summary>
    public static void Count(ITicketStore tickets, params IReadOnlyList<IFactCounter> counters)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        tickets.Visit(counters.Min(counter => counter.Scope.Begin), new Shown(tickets, [.. counters]));
    }

    /// <summary>The facts of a ticket as they stood at a moment; what is not known yet counts nowhere.</summary>
    public static TicketFacts AsOf(ChannelId channel, IReadOnlyList<HistoryLine> lines, long end)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Count > 0 && lines[0].At.ToUnixTimeMilliseconds() < end
            ? TicketFacts.Of(channel, lines.Where(line => line.At.ToUnixTimeMilliseconds() < end))
            : default(TicketFacts) with { OpenedAt = long.MaxValue };
    }

    private sealed class Shown(ITicketStore tickets, IFactCounter[] counters) : IFactVisitor
    {
        public void Visit(in TicketFacts facts)
        {
            foreach (var counter in counters)
            {
                if (facts.OpenedAt >= counter.End)
                    continue;
                if (facts.SettledAt < counter.End)
                    counter.Count(facts);
                else
                    counter.Count(AsOf(facts.Channel, tickets.History(facts.Ticket), counter.End));
            }
        }
    }

    /// <summary>One ticket at a time, so that years of history need no more memory than their longest ticket.</summary>
    public static IEnumerable<IReadOnlyList<HistoryLine>> ByTicket(IEnumerable<HistoryLine> history)
    {
        ArgumentNullException.ThrowIfNull(history);
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
}
