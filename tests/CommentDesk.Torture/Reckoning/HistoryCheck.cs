using CommentDesk.Torture.Ledger;

namespace CommentDesk.Torture.Reckoning;

/// <summary>Each ticket's history has no gap, begins with its opening, leads to where the ticket stands, and the loads agree with it.</summary>
internal static class HistoryCheck
{
    /// <summary>From which stages a happening may come.</summary>
    private static readonly Dictionary<string, string[]> s_before = new()
    {
        ["sent"] = ["drafted", "answered", "merged"],
        ["published"] = ["publishing", "in_doubt", "answered"],
        ["doubted"] = ["publishing", "correcting"],
        ["resolved"] = ["in_doubt"],
        ["refused"] = ["publishing", "correcting"],
        ["amended"] = ["correcting"],
    };

    public static IEnumerable<Discrepancy> Of(Books books)
    {
        var history = books.History.ToLookup(line => line.Ticket);
        foreach (var ticket in books.Tickets)
            foreach (var fault in Of(ticket, [.. history[ticket.Id].OrderBy(line => line.Version).ThenBy(line => line.Part)]))
                yield return new(Kinds.History, $"ticket {ticket.Id}", fault);
        var open = books.Tickets.Where(ticket => ticket is { Open: true, Owner: not null }).CountBy(ticket => ticket.Owner!.Value).ToDictionary();
        foreach (var load in books.Loads.Where(load => load.Open != open.GetValueOrDefault(load.Person)))
            yield return new(Kinds.History, $"person {load.Person}", $"holds {open.GetValueOrDefault(load.Person)} open tickets, the load says {load.Open}");
    }

    private static IEnumerable<string> Of(TicketRow ticket, IReadOnlyList<HistoryRow> lines)
    {
        if (lines.Count == 0)
        {
            yield return "has no history";
            yield break;
        }

        if (lines[0] is not { What: "opened", Version: 1, Part: 0 })
            yield return $"begins with {lines[0].What} at version {lines[0].Version}";
        for (var at = 1; at < lines.Count; at++)
        {
            var (before, line) = (lines[at - 1], lines[at]);
            var follows = line.Version == before.Version ? line.Part == before.Part + 1 : line.Version == before.Version + 1 && line.Part == 0;
            if (!follows)
                yield return $"after version {before.Version}.{before.Part} comes {line.Version}.{line.Part}";
            if (s_before.TryGetValue(line.What, out var stages) && !stages.Contains(before.Stage))
                yield return $"was {line.What} while {before.Stage}";
        }

        var last = lines[^1];
        if ((last.Version, last.Stage, last.Owner, last.Label) != (ticket.Version, ticket.Stage, ticket.Owner, ticket.Label))
            yield return $"stands at version {ticket.Version} {ticket.Stage}, its history ends at {last.Version} {last.Stage}";
    }
}
