namespace CommentDesk.Month.Reckoning;

/// <summary>Each answer that somebody confirmed stands in public under its comment, once; and nothing stands there that nobody confirmed.</summary>
internal static class AnswerCheck
{
    public static Finding Of(Evidence evidence)
    {
        var said = evidence.Spoken.Where(spoken => spoken is { IsPublic: true, Anew: true }).ToList();
        var under = said.ToLookup(spoken => (Room: spoken.Chat, Comment: spoken.Message.ReplyTo ?? 0));
        var tickets = evidence.Tickets.ToDictionary(ticket => ticket.Id);
        var amiss = new List<string>();
        var (confirmed, seen, refused, waiting, others) = (0, 0, 0, 0, 0);
        foreach (var one in evidence.Confirmed)
        {
            if (evidence.Refused.ContainsKey(one.Query))
            {
                refused++;
                continue;
            }

            confirmed++;
            var ticket = tickets[one.Ticket];
            var times = under[(ticket.Room, ticket.Message)].Count(spoken => spoken.Words == one.Text);
            if (times == 1)
                seen++;
            else if (times == 0 && ticket.Stage == "on_approval")
                waiting++;
            else
                amiss.Add($"№ {one.Ticket}: «{one.Text}», confirmed {one.At:dd.MM HH:mm}, stands {times} times; the ticket is {ticket.Stage}");
        }

        var words = evidence.Confirmed.Select(one => Tail(one.Text)).ToHashSet();
        foreach (var spoken in said)
        {
            others += evidence.Confirmed.Any(one => one.Text == spoken.Words) ? 0 : 1;
            if (!words.Contains(Tail(spoken.Words)))
                amiss.Add($"«{spoken.Words}» stands in public and nobody confirmed it");
        }

        amiss.AddRange(said.GroupBy(spoken => (spoken.Chat, spoken.Message.ReplyTo, spoken.Words)).Where(group => group.Count() > 1).Select(group => $"said {group.Count()} times: {group.Key}"));
        amiss.AddRange(evidence.Warnings.Select(line => $"the desk warned: {line}"));
        return new(
            "Nothing said twice, nothing lost",
            [
                ("answers confirmed", confirmed), ("in public under the right comment, once", seen), ("waiting for approval at the end", waiting),
                ("presses refused", refused), ("public messages", said.Count), ("of them under other comments of a case", others),
                ("said twice", said.Count - said.DistinctBy(spoken => (spoken.Chat, spoken.Message.ReplyTo, spoken.Words)).Count()),
            ],
            amiss);
    }

    /// <summary>Without the greeting: under other comments of a case it is another one.</summary>
    private static string Tail(string text) => text.IndexOf("бращени", StringComparison.Ordinal) is >= 0 and var at ? text[at..] : text;
}
