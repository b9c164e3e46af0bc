using CommentDesk.Cases;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// What a change of a ticket means for its case, noted in the transaction of the change itself; <see cref="CaseRounds"/> does the rest,
/// so a case of a thousand comments holds up no press of a button and no crash forgets one of them.
/// </summary>
internal static class Casebook
{
    /// <summary>A comment seldom comes alone: the owner hears of several at once.</summary>
    internal static readonly TimeSpan Gather = TimeSpan.FromMinutes(1);

    public static void Note(IDeskSession session, Ticket before, Decision.Changed changed, DateTimeOffset now)
    {
        var ticket = changed.Ticket;
        foreach (var line in changed.History)
        {
            if (line.What is Happenings.Published or Happenings.Promised && ticket.Lead is null)
                session.Cases.Owe(ticket.Id, now);
            else if (line.What == Happenings.Merged && ticket.Lead is { } lead)
                Joined(session, ticket.Id, lead, line, now);
            // The card of the case shows its comments: what left it or was erased must not stand there.
            else if (line.What is Happenings.Split or Happenings.Erased && before.Lead is { } former)
                Refresh(session, former, now);
        }

        if (ticket.Lead is null && LeadsNoMore(ticket) && !LeadsNoMore(before))
            session.Cases.Orphan(ticket.Id);
    }

    /// <summary>Closed because of this very comment, not because of the problem: the others of the case still wait.</summary>
    internal static bool LeadsNoMore(Ticket ticket) => ticket.Stage is Stage.SetAside or Stage.Hidden

        or Stage.NoReply { Reason: "deleted" or "insult" or "threat" or "spam" or "flood" };

    internal static void Refresh(IDeskSession session, TicketId lead, DateTimeOffset now)
    {
        if (session.Tickets.Find(lead)?.Stage.Owner is not { } owner)
            return;
        foreach (var person in session.Chats.Cards(lead).Select(card => card.Person).Append(owner).Distinct())
            if (session.People.Find(person) is { Staff: true, Reachable: true } holder)
                session.Outbox.Add(Calls.CardFor(holder, lead, now) with { Urgency = 3 });
    }

    private static void Joined(IDeskSession session, TicketId ticket, TicketId id, HistoryLine line, DateTimeOffset now)
    {
        if (session.Tickets.Find(id) is not { } lead)
            return;
        // Whoever merged it has seen both; what the desk merges gets no answer that was written before.
        if (line.By is not null && lead.Stage.Standing is not null)
            session.Cases.Owe(new CaseDebt(ticket, id), now);
        if (lead.Stage.Open && !JustReopened(session, id, now) && lead.Stage.Owner is { } owner && owner != line.By)
            session.Cases.Join(id, now + Gather);
        Refresh(session, id, now);
    }

    /// <summary>The owner hears of that anyway.</summary>
    private static bool JustReopened(IDeskSession session, TicketId lead, DateTimeOffset now) =>
        session.Tickets.History(lead) is [.., { What: Happenings.Reopened } last] && last.At == now;
}
