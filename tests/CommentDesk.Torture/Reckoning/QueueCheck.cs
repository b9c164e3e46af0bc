using CommentDesk.Torture.Ledger;

namespace CommentDesk.Torture.Reckoning;

/// <summary>Nothing is left lying: every update handled, every call made, and in quarantine only what nobody could read.</summary>
internal static class QueueCheck
{
    public static IEnumerable<Discrepancy> Of(Truth truth, Books books)
    {
        foreach (var update in books.Inbox.Where(update => update.State == "pending"))
            yield return new(Kinds.Queue, $"update {update.Number}", $"was not handled: {update.Trouble}");
        foreach (var call in books.Calls.Where(call => call.State is "pending" or "sending"))
            yield return new(Kinds.Queue, $"call {call.Id}", $"{call.Kind} is still {call.State}");
        var quarantined = books.Inbox.Where(update => update.State == "quarantined").ToList();
        if (quarantined.Count != truth.Garbage)
            yield return new(
                Kinds.Queue, "quarantine",
                $"holds {quarantined.Count} updates, {truth.Garbage} were garbage: {string.Join("; ", quarantined.Select(update => $"{update.Number} {update.Trouble}").Take(20))}");
        foreach (var ticket in books.Tickets.Where(ticket => ticket.Stage is "publishing" or "correcting"))
            yield return new(Kinds.Queue, $"ticket {ticket.Id}", $"is still {ticket.Stage}");
    }
}
