using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Who is sorting what.</summary>
internal sealed class SortingTable(DeskConnection connection) : ISortingStore
{
    /// <summary>?1 the person, ?2 since when a look or a skip counts.</summary>
    private const string Free =
        """
        NOT EXISTS (SELECT 1 FROM sortings s WHERE s.ticket = t.id AND s.person <> ?1 AND s.at > ?2)
        AND NOT EXISTS (SELECT 1 FROM sorting_skips k WHERE k.person = ?1 AND k.ticket = t.id AND k.at > ?2)
        """;

    private const string Order = "ORDER BY t.urgent DESC, t.opened_at, t.id LIMIT 1";

    public Ticket? Next(PersonId person, DateTimeOffset since)
    {
        var own = Found($"INDEXED BY tickets_sorter WHERE t.stage = 'triage' AND t.owner = ?1 AND {Free}", person, since);
        var nobodys = Found($"INDEXED BY tickets_sorter WHERE t.stage = 'triage' AND t.owner IS NULL AND {Free}", person, since);
        var nearest = Earlier(own, nobodys);
        if (nearest is { Verdict.Urgent: true })
            return nearest;
        var others = Found($"INDEXED BY tickets_unsorted WHERE t.stage = 'triage' AND {Free}", person, since);
        return others is { Verdict.Urgent: true } ? others : nearest ?? others;
    }

    public int Unsorted(int limit) =>
        (int)(connection.Number("SELECT COUNT(*) FROM (SELECT 1 FROM tickets WHERE stage = 'triage' LIMIT ?1)", limit) ?? 0);

    public SortingTurn? Find(PersonId person) => connection.First(
        "SELECT person, ticket, last, last_version, at FROM sortings WHERE person = ?1",
        row => new SortingTurn(new(row.Number(0)), row.Ticket(1), row.Ticket(2), row.Count(3), row.Time(4)),
        person);

    public void Save(SortingTurn turn) => connection.Run(
        """
        INSERT INTO sortings (person, ticket, last, last_version, at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (person) DO UPDATE SET ticket = excluded.ticket, last = excluded.last, last_version = excluded.last_version, at = excluded.at
        """,
        turn.Person, turn.Ticket, turn.Last, turn.LastVersion, turn.At);

    public void Skip(PersonId person, TicketId ticket, DateTimeOffset at) => connection.Run(
        "INSERT INTO sorting_skips (person, ticket, at) VALUES (?1, ?2, ?3) ON CONFLICT (person, ticket) DO UPDATE SET at = excluded.at",
        person, ticket, at);

    public void Forget(DateTimeOffset before) => connection.Run("DELETE FROM sorting_skips WHERE at < ?1", before);

    private Ticket? Found(string from, PersonId person, DateTimeOffset since) =>
        connection.First($"SELECT {TicketTable.Columns} FROM tickets t {from} {Order}", TicketTable.Read, person, since);

    private static Ticket? Earlier(Ticket? one, Ticket? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return (!one.Verdict.Urgent, one.OpenedAt, one.Id.Value).CompareTo((!other.Verdict.Urgent, other.OpenedAt, other.Id.Value)) <= 0 ? one : other;
    }
}
