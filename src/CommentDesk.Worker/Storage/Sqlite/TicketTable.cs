using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class TicketTable(DeskConnection connection, LoadTable loads) : ITicketStore
{
    internal const string Columns =
        "t.id, t.comment, t.channel, t.stage_body, t.verdict, t.why, t.version, t.drafts, t.opened_at, t.changed_at, t.lead, t.said";

    /// <summary>Which tickets a scope of /stats counts: channel, theme, label and officer as ?3 to ?6, null for any.</summary>
    internal const string Asked =
        "(?3 IS NULL OR t.channel = ?3) AND (?4 IS NULL OR json_extract(t.verdict, '$.theme') = ?4) AND (?5 IS NULL OR t.label = ?5) AND (?6 IS NULL OR t.owner = ?6)";

    private readonly FactPages _facts = new(connection);

    public Ticket Open(Ticket ticket, IReadOnlyList<HistoryLine> history)
    {
        var id = connection.Number(
            """
            INSERT INTO tickets (comment, channel, stage, stage_body, owner, open, verdict, label, urgent, doubt, why, version, drafts, opened_at, changed_at, lead, said)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING id
            """,
            ticket.Comment, ticket.Channel, ticket.Stage.Code, DeskJson.Write(ticket.Stage), ticket.Stage.Owner, ticket.Stage.Open,
            DeskJson.Write(ticket.Verdict), ticket.Verdict.Label.Code(), ticket.Verdict.Urgent, Doubt(ticket), DeskJson.Write(ticket.Why),
            ticket.Version, ticket.Drafts, ticket.OpenedAt, ticket.ChangedAt, ticket.Lead, DeskJson.Write(ticket.Said));
        var opened = ticket with { Id = new(id!.Value) };
        Append(opened, history);
        loads.Move(default, Holding.Of(opened.Stage), opened.ChangedAt);
        return opened;
    }

    public bool Save(Ticket ticket, IReadOnlyList<HistoryLine> history)
    {
        if (connection.First("SELECT version, owner, open FROM tickets WHERE id = ?1", ReadStored, ticket.Id) is not { } stored
            || stored.Version != ticket.Version - 1)
            return false;
        connection.Run(
            """
            UPDATE tickets SET stage = ?2, stage_body = ?3, owner = ?4, open = ?5, verdict = ?6, label = ?7, urgent = ?8, doubt = ?9,
                why = ?10, version = ?11, drafts = ?12, changed_at = ?13, lead = ?14, said = ?15
            WHERE id = ?1
            """,
            ticket.Id, ticket.Stage.Code, DeskJson.Write(ticket.Stage), ticket.Stage.Owner, ticket.Stage.Open,
            DeskJson.Write(ticket.Verdict), ticket.Verdict.Label.Code(), ticket.Verdict.Urgent, Doubt(ticket), DeskJson.Write(ticket.Why),
            ticket.Version, ticket.Drafts, ticket.ChangedAt, ticket.Lead, DeskJson.Write(ticket.Said));
        Append(ticket, history);
        loads.Move(stored.Holding, Holding.Of(ticket.Stage), ticket.ChangedAt);
        return true;
    }

    public Ticket? Find(TicketId id) => connection.First($"SELECT {Columns} FROM tickets t WHERE t.id = ?1", Read, id);

    public Ticket? FindByComment(CommentId comment) =>
        connection.First($"SELECT {Columns} FROM tickets t WHERE t.comment = ?1", Read, comment);

    public IReadOnlyList<Ticket> OpenOf(PersonId owner) => connection.All(
        $"SELECT {Columns} FROM tickets t WHERE t.open = 1 AND t.owner = ?1 ORDER BY t.urgent DESC, t.opened_at, t.id", Read, owner);

    public IReadOnlyList<Ticket> WithoutOwner(int limit, int skip = 0) => connection.All(
        $"SELECT {Columns} FROM tickets t WHERE t.open = 1 AND t.owner IS NULL ORDER BY t.urgent DESC, t.opened_at, t.id LIMIT ?1 OFFSET ?2",
        Read, limit, skip);

    public IReadOnlyList<Ticket> AnsweredUnder(ChannelId channel, string thread, int limit) => connection.All(
        $"""
        SELECT {Columns} FROM comments c JOIN tickets t ON t.comment = c.id
        WHERE c.channel = ?1 AND c.thread = ?2 AND t.stage = 'answered' ORDER BY t.changed_at DESC, t.id DESC LIMIT ?3
        """,
        Read, channel, thread, limit);

    public IReadOnlyList<Ticket> OfCase(TicketId lead) =>
        connection.All($"SELECT {Columns} FROM tickets t WHERE t.lead = ?1 ORDER BY t.id", Read, lead);

    public PersonId? LastOwnerOf(string network, string author, CommentId but, DateTimeOffset since) => connection.Number(
        """
        SELECT t.owner FROM (SELECT id, network FROM comments WHERE author = ?2 AND erased_at IS NULL ORDER BY id DESC LIMIT 50) c
            JOIN tickets t ON t.comment = c.id
        WHERE c.network = ?1 AND c.id <> ?3 AND t.owner IS NOT NULL AND (t.open = 1 OR t.changed_at >= ?4)
        ORDER BY t.open DESC, t.changed_at DESC, t.id DESC LIMIT 1
        """,
        network, author, but, since) is { } owner ? new PersonId(owner) : null;

    public (int Count, DateTimeOffset? Since) Queue() => connection.First(
        "SELECT count(*), min(opened_at) FROM tickets WHERE open = 1 AND owner IS NULL", row => new Waiting(row.Count(0), row.TimeOrNull(1))) is { } queue
        ? (queue.Count, queue.Since)
        : (0, null);

    public IReadOnlyList<Ticket> OnApproval(int limit) => connection.All(
        $"SELECT {Columns} FROM tickets t WHERE t.stage = 'on_approval' ORDER BY t.changed_at, t.id LIMIT ?1", Read, limit);

    public int PublishedBy(PersonId owner, int most) => (int)connection.Number(
        "SELECT count(*) FROM (SELECT 1 FROM history WHERE owner = ?1 AND what IN ('published', 'promised') LIMIT ?2)", owner, most)!.Value;

    public IReadOnlyList<Load> Loads() => loads.All();

    /// <summary>How little the model knew, 0 to 1; one more for what waits in triage, so that one index gives the order.</summary>
    private static double Doubt(Ticket ticket)
    {
        var verdict = ticket.Verdict;
        var known = verdict.Probabilities.Count > 0 ? verdict.Probabilities.Max() : verdict.Confidence;
        return 1 - known + (ticket.Stage is Stage.Triage ? 1 : 0);
    }

    internal static Ticket Read(Row row) => new(
        new(row.Number(0)), new(row.Number(1)), new(row.Number(2)), DeskJson.ReadStage(row.Text(3)), DeskJson.ReadVerdict(row.Text(4)),
        DeskJson.ReadLine(row.Text(5)), row.Count(6), row.Count(7), row.Time(8), row.Time(9))
    {
        Lead = row.Ticket(10),
        Said = DeskJson.ReadSaid(row.Text(11)),
    };

    private static Stored ReadStored(Row row) => new(row.Count(0), new(row.Person(1), row.Flag(2)));

    private sealed record Waiting(int Count, DateTimeOffset? Since);

    private sealed record Stored(int Version, Holding Holding);
}
