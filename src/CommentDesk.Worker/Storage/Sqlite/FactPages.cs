using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// The facts of all tickets, sixty-four to a row of the database, so that a million are read in one sweep of sixteen thousand rows. They
/// follow from the history alone and are written in the same transaction; <see cref="Differing"/> compares, <see cref="Rebuild"/> mends.
/// </summary>
internal sealed class FactPages(DeskConnection connection)
{
    private const int PerPage = 64;

    public void Add(TicketId ticket, ChannelId channel, IReadOnlyList<HistoryLine> lines)
    {
        var (page, place) = At(ticket);
        var body = connection.First("SELECT body FROM fact_pages WHERE page = ?1", row => row.Bytes(0), page) ?? new byte[PerPage * FactRow.Size];
        var row = body.AsSpan(place * FactRow.Size, FactRow.Size);
        var facts = FactRow.Empty(row) ? TicketFacts.Of(channel, []) : FactRow.Read(row, ticket);
        foreach (var line in lines)
            facts = facts.After(line with { Ticket = ticket });
        FactRow.Write(row, facts);
        Save(page, body);
    }

    public IEnumerable<TicketFacts> All(long since)
    {
        foreach (var (page, body) in connection.Stream("SELECT page, body FROM fact_pages ORDER BY page", row => (Page: row.Number(0), Body: row.Bytes(1))))
        {
            for (var place = 0; place < PerPage; place++)
            {
                if (FactRow.Matters(body.AsSpan(place * FactRow.Size, FactRow.Size), since))
                    yield return FactRow.Read(body.AsSpan(place * FactRow.Size, FactRow.Size), new TicketId((page * PerPage) + place + 1));
            }
        }
    }

    /// <summary>How many tickets' facts are not what their history says.</summary>
    public int Differing()
    {
        var kept = All(long.MinValue).ToDictionary(facts => facts.Ticket);
        var wrong = 0;
        foreach (var facts in Told())
            wrong += kept.Remove(facts.Ticket, out var found) && found == facts ? 0 : 1;
        return wrong + kept.Count;
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
        foreach (var lines in StatsFold.ByTicket(new TicketTable(connection, new LoadTable(connection)).Histories()))
        {
            while (tickets.MoveNext() && tickets.Current.Ticket < lines[0].Ticket.Value)
            {
                // A ticket without history tells nothing.
            }

            yield return TicketFacts.Of(tickets.Current.Channel, lines);
        }
    }

    private void Save(long page, byte[] body) =>
        connection.Run("INSERT INTO fact_pages (page, body) VALUES (?1, ?2) ON CONFLICT (page) DO UPDATE SET body = excluded.body", page, body);

    private static (long Page, int Place) At(TicketId ticket) => ((ticket.Value - 1) / PerPage, (int)((ticket.Value - 1) % PerPage));
}
