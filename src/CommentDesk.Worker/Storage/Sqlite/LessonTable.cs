using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Lessons, and beside them what each revision's lessons come to: kept with every save, so that no question folds them all.</summary>
internal sealed partial class LessonTable(DeskConnection connection) : ILessonStore
{
    private const string Columns = "comment, revision, by, by_trainer, label, theme, model, at, reading";

    public long Taught { get; private set; }

    public void Save(Lesson lesson)
    {
        connection.Run(
            """
            INSERT INTO lessons (comment, by, revision, by_trainer, label, theme, model, at, reading, blind)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CASE WHEN ?9 = 'blind' THEN ?5 END)
            ON CONFLICT (comment, by, revision) DO UPDATE SET by_trainer = excluded.by_trainer, label = excluded.label,
                theme = excluded.theme, model = excluded.model, at = excluded.at, reading = excluded.reading,
                blind = CASE WHEN excluded.reading = 'blind' THEN excluded.label ELSE lessons.blind END
            """,
            lesson.Comment, lesson.By, lesson.Revision, lesson.ByTrainer, lesson.Label?.Code(), lesson.Theme, lesson.ModelId, lesson.At,
            lesson.Reading);
        Keep(lesson.Comment, lesson.Revision, Settlement.Of(Of(lesson.Comment, lesson.Revision)));
        Taught++;
    }

    public IReadOnlyList<Lesson> Of(CommentId comment) => connection.All(
        $"SELECT {Columns} FROM lessons WHERE comment = ?1 ORDER BY at, by, revision", Read, comment);

    public int Count() => (int)(connection.Number("SELECT COUNT(*) FROM lessons WHERE label IS NOT NULL") ?? 0);

    public int CountSince(DateTimeOffset moment) => (int)(connection.Number(
        """
        SELECT (SELECT COUNT(*) FROM lessons WHERE at > ?1 AND by_trainer = 1 AND label IS NOT NULL)
             + (SELECT COUNT(*) FROM imported_lessons WHERE imported_at > ?1)
        """,
        moment) ?? 0);

    public Settlement SettlementOf(CommentId comment, int revision) => Settlement.Of(Of(comment, revision));

    public IReadOnlyList<Dispute> Disputes(int limit) => connection.All(
        """
        SELECT t.id, s.comment, s.revision FROM settlements s JOIN tickets t ON t.comment = s.comment
        WHERE s.state = 'disputed' ORDER BY s.at, s.comment, s.revision LIMIT ?1
        """,
        row => (Ticket: row.Ticket(0)!.Value, Comment: new CommentId(row.Number(1)), Revision: row.Count(2)),
        limit)
        .Select(found => new Dispute(found.Ticket, found.Comment, found.Revision, Of(found.Comment, found.Revision)))
        .ToList();

    public Agreement Agreement() => CommentDesk.Learning.Agreement.Of(connection.All(
        "SELECT comment * 65536 + revision, by, blind FROM lessons WHERE by_trainer = 1 AND blind IS NOT NULL",
        row => new BlindLabel(row.Number(0), new(row.Number(1)), Labels.FromCode(row.Text(2))!.Value)));

    private IReadOnlyList<Lesson> Of(CommentId comment, int revision) => connection.All(
        $"SELECT {Columns} FROM lessons WHERE comment = ?1 AND revision = ?2 ORDER BY at, by", Read, comment, revision);

    private static Lesson Read(Row row) => new(
        new(row.Number(0)), row.Count(1), new(row.Number(2)), row.Flag(3), Labels.FromCode(row.TextOrNull(4)), row.TextOrNull(5),
        row.TextOrNull(6), row.Time(7), row.Word<Reading>(8));
}
