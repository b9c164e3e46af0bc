using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// The facts of all tickets, sixty-four to a row of the database, so that a million are read in one sweep of sixteen thousand rows, and
/// those of a day in a few. They follow from the history alone and are written in the same transaction; <see cref="Differing"/> compares,
/// <see cref="Rebuild"/> mends.
/// </summary>
internal sealed class FactPages(DeskConnection connection)
{
    private const int PerPage = 64;

    /// <param name="lines">New ones, which stand in the history already.</param>
    public void Add(TicketId ticket, ChannelId channel, IReadOnlyList<HistoryLine> lines)
    {
        var (page, place) = At(ticket);
        var body = connection.First("SELECT body FROM fact_pages WHERE page = ?1", row => row.Bytes(0), page) ?? new byte[PerPage * FactRow.Size];
        var row = body.AsSpan(place * FactRow.Size, FactRow.Size);
        FactRow.Write(row, FactRow.Empty(row) ? After(TicketFacts.Of(channel, []), ticket, lines)
            : FactRow.Cut(row) ? Told(row, ticket)
            : After(FactRow.Read(row, ticket), ticket, lines));
        Save(page, body);
    }

    /// <summary>Those that may count for a time that begins at the moment.</summary>
    public void Visit(long since, IFactVisitor visitor) => connection.Each(
        "SELECT page, body FROM fact_pages WHERE page IN (SELECT page FROM fact_pages WHERE until >= ?1) ORDER BY page",
        row => Visit(row.Number(0), row.Seen(1), since, visitor), since);

    private void Visit(long page, ReadOnlySpan<byte> body, long since, IFactVisitor visitor)
    {
        for (var place = 0; place < PerPage; place++)
        {
            var row = body.Slice(place * FactRow.Size, FactRow.Size);
            if (FactRow.Until(row) < since || FactRow.Empty(row))
                continue;
            var ticket = new TicketId((page * PerPage) + place + 1);
            visitor.Visit(FactRow.Cut(row) ? Told(row, ticket) : FactRow.Read(row, ticket));
        }
    }

    /// <summary>How many tickets' facts are not what their history says, or would not be found by it.</summary>
    public int Differing()
    {
        var kept = new Kept();
        Visit(long.MinValue, kept);
        var wrong = 0;
        foreach (var facts in Told())
            wrong += kept.Facts.Remove(facts.Ticket, out var found) && found == facts ? 0 : 1;
        connection.Each("SELECT until, body FROM fact_pages", row => wrong += row.Number(0) == Until(row.Seen(1)) ? 0 : 1);
        return wrong + kept.Facts.Count;
    }

    /// <summary>All of it anew from the history.</summary>
    public void Rebuild()
    {
        connection.Run("DELETE FROM fact_pages");
        var (page, body) = (-1L, Array.Empty<byte>());
        foreach (var facts in Told())
        {
            var (next, place) = At(facts.Ticket);
            if (next != page)
            {
                if (page >= 0)
                    Save(page, body);
                (page, body) = (next, new byte[PerPage * FactRow.Size]);
            }

            FactRow.Write(body.AsSpan(place * FactRow.Size, FactRow.Size), facts);
        }

        if (page >= 0)
            Save(page, body);
    }

    /// <summary>What the history says, ticket by ticket.</summary>
    private IEnumerable<TicketFacts> Told()
    {
        var channels = connection.Stream("SELECT id, channel FROM tickets ORDER BY id", row => (Ticket: row.Number(0), Channel: new ChannelId(row.Number(1))));
        using var tickets = channels.GetEnumerator();
        foreach (var lines in StatsFold.ByTicket(TicketTable.Histories(connection)))
        {
            while (tickets.MoveNext() && tickets.Current.Ticket < lines[0].Ticket.Value)
            {
                // A ticket without history tells nothing.
            }

            yield return TicketFacts.Of(tickets.Current.Channel, lines);
        }
    }

    /// <summary>What the history says of one.</summary>
    private TicketFacts Told(ReadOnlySpan<byte> row, TicketId ticket) =>
        TicketFacts.Of(FactRow.Read(row, ticket).Channel, TicketTable.History(connection, ticket));

    private static TicketFacts After(TicketFacts facts, TicketId ticket, IReadOnlyList<HistoryLine> lines)
    {
        foreach (var line in lines)
            facts = facts.After(line with { Ticket = ticket });
        return facts;
    }

    private void Save(long page, byte[] body) => connection.Run(
        "INSERT INTO fact_pages (page, body, until) VALUES (?1, ?2, ?3) ON CONFLICT (page) DO UPDATE SET body = excluded.body, until = excluded.until",
        page, body, Until(body));

    private static long Until(ReadOnlySpan<byte> body)
    {
        var until = long.MinValue;
        for (var place = 0; place < PerPage; place++)
            until = Math.Max(until, FactRow.Until(body.Slice(place * FactRow.Size, FactRow.Size)));
        return until;
    }

    private static (long Page, int Place) At(TicketId ticket) => ((ticket.Value - 1) / PerPage, (int)((ticket.Value - 1) % PerPage));

    private sealed class Kept : IFactVisitor
    {
        public Dictionary<TicketId, TicketFacts> Facts { get; } = [];

        public void Visit(in TicketFacts facts) => Facts.Add(facts.Ticket, facts);
    }
}
