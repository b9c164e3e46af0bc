using System.Globalization;
using System.Text.RegularExpressions;

namespace CommentDesk.Month.Reckoning;

/// <summary>Every comment has a ticket; every open ticket has somebody, or stands where it is seen, with the reason.</summary>
internal static partial class OwnerCheck
{
    public static Finding Of(Evidence evidence)
    {
        var tickets = evidence.Comments.Where(comment => comment.Ticket).Select(comment => (comment.Room, comment.Message)).ToHashSet();
        var amiss = new List<string>();
        amiss.AddRange(evidence.Remarks.Keys.Where(key => !tickets.Contains(key)).Select(key => $"the comment {key} has no ticket"));
        amiss.AddRange(evidence.Comments.Where(comment => !evidence.Remarks.ContainsKey((comment.Room, comment.Message))).Select(comment => $"nobody wrote the comment {comment}"));
        amiss.AddRange(evidence.Forgotten.Select(ticket => $"№ {ticket} lay open at midnight with nobody, in no list"));
        var open = evidence.Tickets.Where(ticket => ticket.Open).ToList();
        var free = open.Where(ticket => ticket is { Owner: null, Lead: null }).ToList();
        var queue = evidence.Asked.First(asked => asked.Question == "/queue").Words;
        var shown = Free().Match(queue) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        if (shown != free.Count)
            amiss.Add($"/queue shows {shown} without an owner, the database holds {free.Count}");
        var reasons = free.Count(ticket => ticket.Stage == "waiting" && !ticket.Why.Contains("\"key\":\"why.", StringComparison.Ordinal));
        if (reasons > 0)
            amiss.Add($"{reasons} waiting tickets say no reason");
        if (evidence.Quarantined > 0)
            amiss.Add($"{evidence.Quarantined} updates are in quarantine");
        return new(
            "No ticket without an owner or a visible reason",
            [
                ("comments written", evidence.Remarks.Count), ("with a ticket", evidence.Remarks.Keys.Count(tickets.Contains)),
                ("open at the end", open.Count), ("of them with an owner", open.Count(ticket => ticket.Owner is not null)),
                ("in the queue with a reason", free.Count(ticket => ticket.Stage == "waiting")), ("to be sorted", free.Count(ticket => ticket.Stage == "triage")),
                ("behind a case", open.Count(ticket => ticket is { Owner: null, Lead: not null })),
                ("gathered for the digest", evidence.Tickets.Count(ticket => ticket.Stage == "gathered")),
                ("without either", evidence.Forgotten.Count),
            ],
            amiss);
    }

    [GeneratedRegex(@"Без исполнителя: (\d+)")]
    private static partial Regex Free();
}
