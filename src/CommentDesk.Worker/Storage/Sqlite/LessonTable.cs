using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class LessonTable(DeskConnection connection) : ILessonStore
{
    public void Save(Lesson lesson) => connection.Run(
        """
        INSERT INTO lessons (comment, by, revision, by_trainer, label, theme, model, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (comment, by, revision) DO UPDATE SET by_trainer = excluded.by_trainer, label = excluded.label,
            theme = excluded.theme, model = excluded.model, at = excluded.at
        """,
        lesson.Comment, lesson.By, lesson.Revision, lesson.ByTrainer, lesson.Label?.Code(), lesson.Theme, lesson.ModelId, lesson.At);

    public IReadOnlyList<Lesson> Of(CommentId comment) => connection.All(
        "SELECT comment, revision, by, by_trainer, label, theme, model, at FROM lessons WHERE comment = ?1 ORDER BY at, by, revision",
        Read, comment);

    public int Count() => (int)(connection.Number("SELECT COUNT(*) FROM lessons WHERE label IS NOT NULL") ?? 0);

    private static Lesson Read(Row row) => new(
        new(row.Number(0)), row.Count(1), new(row.Number(2)), row.Flag(3), Labels.FromCode(row.TextOrNull(4)), row.TextOrNull(5),
        row.TextOrNull(6), row.Time(7));
}
