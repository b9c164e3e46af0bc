using System.Globalization;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Lists of comments for reading over.</summary>
internal sealed partial class ReviewTable(DeskConnection connection) : IReviewStore
{
    private const string Columns = "r.id, r.kind, r.person, r.sample, r.at, r.message, r.closed_at";

    /// <summary>Counting stops here: nobody reads the difference.</summary>
    private const int MostCounted = 1000;

    public Review Add(Review review, IReadOnlyList<ReviewItem> items)
    {
        var id = connection.Number(
            "INSERT INTO reviews (kind, person, sample, at) VALUES (?1, ?2, ?3, ?4) RETURNING id",
            review.Kind, review.Person, review.Sample?.Value, review.At);
        var added = review with { Id = new(id!.Value), Message = null, ClosedAt = null };
        foreach (var item in items)
            connection.Run(
                "INSERT INTO review_items (review, place, ticket, comment, revision) VALUES (?1, ?2, ?3, ?4, ?5)",
                added.Id.Value, item.Place, item.Ticket, item.Comment, item.Revision);
        return added;
    }

    public Review? Find(ReviewId id) => connection.First($"SELECT {Columns} FROM reviews r WHERE r.id = ?1", Read, id.Value);

    public IReadOnlyList<ReviewItem> Items(ReviewId id) => connection.All(
        "SELECT place, ticket, comment, revision FROM review_items WHERE review = ?1 ORDER BY place",
        row => new ReviewItem(row.Count(0), new(row.Number(1)), new(row.Number(2)), row.Count(3)),
        id.Value);

    public IReadOnlyList<Review> Open(ReviewKind kind) =>
        connection.All($"SELECT {Columns} FROM reviews r WHERE r.kind = ?1 AND r.closed_at IS NULL ORDER BY r.id", Read, kind);

    public IReadOnlyList<Review> Holding(TicketId ticket) => connection.All(
        $"SELECT {Columns} FROM review_items i JOIN reviews r ON r.id = i.review WHERE i.ticket = ?1 ORDER BY r.id", Read, ticket);

    public void Shown(ReviewId id, string message) => connection.Run("UPDATE reviews SET message = ?2 WHERE id = ?1", id.Value, message);

    public void Close(ReviewId id, DateTimeOffset at) =>
        connection.Run("UPDATE reviews SET closed_at = ?2 WHERE id = ?1 AND closed_at IS NULL", id.Value, at);

    public void Reread(ReviewId id, TicketId ticket, int revision) =>
        connection.Run("UPDATE review_items SET revision = ?3 WHERE review = ?1 AND ticket = ?2", id.Value, ticket, revision);

    public IReadOnlyList<Ticket> Gathered(int limit) => connection.All(
        $"""
        SELECT {TicketTable.Columns} FROM tickets t INDEXED BY tickets_gathered WHERE t.stage = 'gathered' AND NOT EXISTS (
            SELECT 1 FROM review_items i JOIN reviews r ON r.id = i.review
            WHERE i.ticket = t.id AND r.kind = 'digest' AND r.closed_at IS NULL)
        ORDER BY t.opened_at, t.id LIMIT ?1
        """,
        TicketTable.Read, limit);

    public (int Count, DateTimeOffset? Since) GatheredNow()
    {
        var count = connection.Number("SELECT COUNT(*) FROM (SELECT 1 FROM tickets WHERE stage = 'gathered' LIMIT ?1)", MostCounted);
        var since = connection.Number("SELECT opened_at FROM tickets WHERE stage = 'gathered' ORDER BY opened_at, id LIMIT 1");
        return ((int)(count ?? 0), since is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }

    private static Review Read(Row row) => new(
        new(row.Number(0)), row.Word<ReviewKind>(1), new(row.Number(2)), row.Empty(3) ? null : new SampleId(row.Number(3)),
        row.Time(4), row.TextOrNull(5), row.TimeOrNull(6));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Label LabelOf(string code) => Labels.FromCode(code) ?? Label.Other;
}
