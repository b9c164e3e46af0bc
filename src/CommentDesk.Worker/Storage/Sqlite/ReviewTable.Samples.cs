using System.Globalization;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Samples of what ended in silence.</content>
internal sealed partial class ReviewTable
{
    public IReadOnlyList<TicketId> Silent(DateTimeOffset from, DateTimeOffset to) => connection.All(
        """
        SELECT t.id FROM tickets t INDEXED BY tickets_silent JOIN comments c ON c.id = t.comment
        WHERE t.label IN ('N', 'O') AND t.stage IN ('set_aside', 'no_reply') AND t.changed_at >= ?1 AND t.changed_at < ?2
            AND c.erased_at IS NULL AND TRIM(c.text) <> '' AND json_extract(t.verdict, '$.judge') NOT LIKE 'person:%'
            AND json_extract(t.verdict, '$.judge') <> 'rule:no_letters'
            AND NOT EXISTS (SELECT 1 FROM review_items i JOIN reviews r ON r.id = i.review WHERE i.ticket = t.id AND r.kind = 'sample')
        ORDER BY t.id
        """,
        row => new TicketId(row.Number(0)), from, to);

    public Sample? Add(Sample sample) => connection.Number(
        "INSERT INTO samples (day, seed, silent, size, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (day) DO NOTHING RETURNING id",
        Written(sample.Day), sample.Seed, sample.Silent, sample.Size, sample.At) is { } id
        ? sample with { Id = new(id) }
        : null;

    public Sample? SampleOf(DateOnly day) => connection.First(
        "SELECT id, day, seed, silent, size, at FROM samples WHERE day = ?1",
        row => new Sample(
            new(row.Number(0)), DateOnly.ParseExact(row.Text(1), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Number(2), row.Count(3), row.Count(4), row.Time(5)),
        Written(day));

    public void Add(Look look) => connection.Run(
        "INSERT INTO looks (sample, ticket, was, found, by, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        look.Sample.Value, look.Ticket, look.Was.Code(), look.Found.Code(), look.By, look.At);

    public IReadOnlyList<Look> Looks(SampleId sample) => connection.All(
        "SELECT ticket, was, found, by, at FROM looks WHERE sample = ?1 ORDER BY seq",
        row => new Look(sample, new(row.Number(0)), LabelOf(row.Text(1)), LabelOf(row.Text(2)), new(row.Number(3)), row.Time(4)),
        sample.Value);

    public Leak LeakOf(DateOnly from, DateOnly to) => connection.First(
        """
        SELECT COUNT(*), ifnull(SUM(found = 'C'), 0), ifnull(SUM(found = 'Q'), 0) FROM looks l
        WHERE sample IN (SELECT id FROM samples WHERE day BETWEEN ?1 AND ?2)
            AND seq = (SELECT MAX(seq) FROM looks o WHERE o.sample = l.sample AND o.ticket = l.ticket)
        """,
        row => new Leak(row.Count(0), row.Count(1), row.Count(2)),
        Written(from), Written(to))!;
}
