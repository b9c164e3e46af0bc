using CommentDesk.Learning;
using CommentDesk.People;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>What may be offered to trainers, and what was.</summary>
internal sealed class LabelQueueTable(DeskConnection connection) : ILabelQueue
{
    /// <summary>How long a comment shown to one trainer is kept from the others.</summary>
    private static readonly TimeSpan Looking = TimeSpan.FromMinutes(15);

    private const string Columns = "SELECT t.id, t.comment, c.revision, c.text, t.doubt";

    /// <summary>?1 the trainer.</summary>
    private const string Unlabelled =
        """
        TRIM(c.text) <> '' AND NOT EXISTS (
            SELECT 1 FROM lessons l WHERE l.comment = t.comment AND l.revision = c.revision
            AND (l.by = ?1 OR (l.by_trainer = 1 AND l.label IS NOT NULL)))
        """;

    /// <summary>?1 the trainer, ?2 since when an offer counts.</summary>
    private const string Free =
        """
        NOT EXISTS (
            SELECT 1 FROM label_offers o WHERE o.comment = t.comment AND o.revision = c.revision AND o.person <> ?1 AND o.at > ?2
            AND NOT EXISTS (SELECT 1 FROM lessons a WHERE a.comment = o.comment AND a.revision = o.revision AND a.by = o.person))
        """;

    /// <summary>A fixed order without rhyme: new ones slip in anywhere.</summary>
    private const string Shuffled = "(t.id * 2654435761) & 4294967295, t.id";

    private const string Uncertain =
        $"{Columns} FROM tickets t INDEXED BY tickets_doubt CROSS JOIN comments c ON c.id = t.comment WHERE {Unlabelled} AND {Free} ORDER BY t.doubt DESC, t.id LIMIT ?3";

    /// <summary>Of the latest five thousand tickets only: what ended in silence a year ago helps nobody.</summary>
    private const string Silent =
        $"""
        {Columns} FROM tickets t JOIN comments c ON c.id = t.comment
        WHERE t.id > (SELECT COALESCE(MAX(id), 0) FROM tickets) - 5000 AND t.label IN ('N', 'O') AND t.stage <> 'triage'
            AND {Unlabelled} AND {Free} ORDER BY {Shuffled} LIMIT ?3
        """;

    private const string Second =
        $"""
        {Columns} FROM (SELECT comment, revision FROM settlements WHERE state = 'settled' ORDER BY seq DESC LIMIT 2000) s
        JOIN comments c ON c.id = s.comment AND c.revision = s.revision JOIN tickets t ON t.comment = s.comment
        WHERE TRIM(c.text) <> '' AND NOT EXISTS (SELECT 1 FROM lessons l WHERE l.comment = t.comment AND l.revision = c.revision AND l.by = ?1)
            AND (SELECT COUNT(*) FROM lessons b WHERE b.comment = t.comment AND b.revision = c.revision AND b.by_trainer = 1 AND b.blind IS NOT NULL) = 1
            AND {Free} ORDER BY {Shuffled} LIMIT ?3
        """;

    public IReadOnlyList<Prospect> Pool(OfferKind kind, PersonId trainer, DateTimeOffset now, int limit) => kind switch
    {
        OfferKind.Uncertain => Found(Uncertain, trainer, now, limit),
        OfferKind.Silent => Found(Silent, trainer, now, limit),
        OfferKind.Second => Found(Second, trainer, now, limit),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Disputes are listed by ILessonStore.Disputes."),
    };

    public void Offered(Offer offer) => connection.Run(
        """
        INSERT INTO label_offers (person, comment, revision, kind, at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (comment, revision, person) DO UPDATE SET kind = excluded.kind, at = excluded.at
        """,
        offer.To, offer.Comment, offer.Revision, offer.Kind, offer.At);

    public Offer? Unanswered(PersonId trainer) => connection.First(
        """
        SELECT o.person, o.comment, o.revision, o.kind, o.at FROM label_offers o JOIN comments c ON c.id = o.comment AND c.revision = o.revision
        WHERE o.person = ?1 AND o.kind <> 'dispute'
            AND NOT EXISTS (SELECT 1 FROM lessons l WHERE l.comment = o.comment AND l.revision = o.revision AND l.by = o.person)
        ORDER BY o.at DESC, o.comment DESC LIMIT 1
        """,
        row => new Offer(new(row.Number(0)), new(row.Number(1)), row.Count(2), row.Word<OfferKind>(3), row.Time(4)),
        trainer);

    public IReadOnlyList<string> Lately(int limit) => connection.All(
        """
        SELECT c.text FROM (
            SELECT comment, MAX(at) AS at FROM (
                SELECT comment, at FROM (SELECT comment, at FROM label_offers ORDER BY at DESC LIMIT ?1)
                UNION ALL SELECT comment, at FROM (SELECT comment, at FROM lessons ORDER BY at DESC LIMIT ?1))
            GROUP BY comment) s
        JOIN comments c ON c.id = s.comment ORDER BY s.at DESC, s.comment DESC LIMIT ?1
        """,
        row => row.Text(0),
        limit);

    public QueueSize Size(PersonId trainer, DateTimeOffset dayBegan)
    {
        var doubtful = connection.Number(
            $"""
            SELECT COUNT(*) FROM (
                SELECT 1 FROM tickets t INDEXED BY tickets_doubt CROSS JOIN comments c ON c.id = t.comment
                WHERE t.doubt > ?2 AND {Unlabelled} LIMIT ?3)
            """,
            trainer, 1 - ILabelQueue.DoubtfulBelow, ILabelQueue.MostCounted);
        var today = connection.Number("SELECT COUNT(*) FROM lessons WHERE by = ?1 AND at >= ?2 AND label IS NOT NULL", trainer, dayBegan);
        var ever = connection.Number("SELECT COUNT(*) FROM lessons WHERE by = ?1", trainer);
        return new((int)(doubtful ?? 0), (int)(today ?? 0), (int)(ever ?? 0));
    }

    private IReadOnlyList<Prospect> Found(string sql, PersonId trainer, DateTimeOffset now, int limit) => connection.All(
        sql,
        row => new Prospect(row.Ticket(0)!.Value, new(row.Number(1)), row.Count(2), row.Text(3), row.Real(4)),
        trainer, now - Looking, limit);
}
