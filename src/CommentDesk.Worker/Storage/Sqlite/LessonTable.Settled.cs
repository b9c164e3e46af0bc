using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>What lessons come to, with its text, and lessons from files.</content>
internal sealed partial class LessonTable
{
    /// <summary>One count over both tables tells what came later.</summary>
    private const string Next =
        "1 + MAX((SELECT COALESCE(MAX(seq), 0) FROM settlements), (SELECT COALESCE(MAX(seq), 0) FROM imported_lessons))";

    private const string Own =
        """
        SELECT s.comment, s.revision, CASE WHEN c.revision = s.revision THEN c.text ELSE COALESCE(r.text, '') END, s.label, s.theme, s.at,
            t.id, NULL, s.state, s.seq
        FROM settlements s JOIN comments c ON c.id = s.comment
        LEFT JOIN revisions r ON r.comment = s.comment AND r.revision = s.revision
        LEFT JOIN tickets t ON t.comment = s.comment
        """;

    /// <summary>They stand below zero, so that no number of theirs is a comment's.</summary>
    private const string Brought =
        "SELECT -id, revision, text, label, theme, at, NULL, COALESCE(source, ''), 'settled', seq FROM imported_lessons";

    public IReadOnlyList<SettledLesson> Settled() => connection.All($"{Own} WHERE s.state = 'settled'", ReadSettled)
        .Concat(connection.All(Brought, ReadSettled))
        .Where(lesson => !string.IsNullOrWhiteSpace(lesson.Text))
        .OrderBy(lesson => lesson.At).ThenBy(lesson => lesson.Comment.Value).ThenBy(lesson => lesson.Revision)
        .ToList();

    public IReadOnlyList<SettledLesson> Settled(CommentId comment) =>
        [.. connection.All($"{Own} WHERE s.state = 'settled' AND s.comment = ?1", ReadSettled, comment).Where(lesson => !string.IsNullOrWhiteSpace(lesson.Text))];

    public void Withdraw(CommentId comment)
    {
        var revisions = connection.All("SELECT revision FROM settlements WHERE comment = ?1 AND state <> 'open'", row => row.Number(0), comment);
        foreach (var revision in revisions)
            Keep(comment, (int)revision, new Settlement.Open());
        if (revisions.Count > 0)
            Taught++;
    }

    public LessonChanges ChangedSince(long mark)
    {
        var own = connection.All($"{Own} WHERE s.seq > ?1 ORDER BY s.seq", ReadChange, mark);
        var brought = connection.All($"{Brought} WHERE seq > ?1 ORDER BY seq", ReadChange, mark);
        var changes = own.Concat(brought).ToList();
        return new(changes.Count == 0 ? mark : changes.Max(change => change.Number), [.. changes.Select(change => change.Change)]);
    }

    public void Import(IReadOnlyList<ImportedLesson> lessons, DateTimeOffset at)
    {
        foreach (var lesson in lessons)
        {
            connection.Run(
                $"""
                INSERT INTO imported_lessons (text, label, theme, revision, at, source, imported_at, seq)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, {Next})
                """,
                lesson.Text, lesson.Label.Code(), lesson.Theme, lesson.Revision, lesson.At, lesson.Source, at);
        }

        Taught += lessons.Count;
    }

    private void Keep(CommentId comment, int revision, Settlement settlement)
    {
        var (state, label, theme, at) = settlement switch
        {
            Settlement.Settled settled => ("settled", settled.Label.Code(), settled.Theme, settled.At),
            Settlement.Disputed disputed => ("disputed", null, null, disputed.At),
            _ => ("open", (string?)null, (string?)null, DateTimeOffset.UnixEpoch),
        };
        connection.Run(
            $"""
            INSERT INTO settlements (comment, revision, state, label, theme, at, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, {Next})
            ON CONFLICT (comment, revision) DO UPDATE SET state = excluded.state, label = excluded.label, theme = excluded.theme,
                at = excluded.at, seq = excluded.seq
            """,
            comment, revision, state, label, theme, at);
    }

    private static SettledLesson ReadSettled(Row row) => new(
        new(row.Number(0)), row.Count(1), row.Text(2), Labels.FromCode(row.Text(3))!.Value, row.TextOrNull(4), row.Time(5))
    {
        Ticket = row.Ticket(6),
        Source = row.TextOrNull(7),
    };

    private static (long Number, LessonChange Change) ReadChange(Row row)
    {
        var now = row.Text(8) == "settled" && !string.IsNullOrWhiteSpace(row.Text(2)) ? ReadSettled(row) : null;
        return (row.Number(9), new(new(row.Number(0)), row.Count(1), now));
    }
}
