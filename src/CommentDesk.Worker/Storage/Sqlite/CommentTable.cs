using CommentDesk.Comments;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class CommentTable(DeskConnection connection) : ICommentStore
{
    private const string Select = """
        SELECT id, network, room, message, channel, thread, reply_to, author, author_name, author_kind, author_handle, text, media,
            album, revision, written_at, seen_at, erased_at FROM comments
        """;

    public Comment? Add(Comment comment)
    {
        var id = connection.Number(
            """
            INSERT INTO comments (network, room, message, channel, thread, reply_to, author, author_name, author_kind, author_handle,
                text, media, album, revision, written_at, seen_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            ON CONFLICT (network, room, message) DO NOTHING RETURNING id
            """,
            comment.Key.Network, comment.Key.Room, comment.Key.Message, comment.Channel, comment.Thread, comment.ReplyTo,
            comment.Author.Id, comment.Author.Name, comment.Author.Kind, comment.Author.Handle,
            comment.Text, comment.Media, comment.Album, comment.Revision, comment.WrittenAt, comment.SeenAt);
        return id is { } number ? comment with { Id = new(number) } : null;
    }

    public Comment? Find(CommentId id) => connection.First($"{Select} WHERE id = ?1", Read, id);

    public Comment? Find(CommentKey key) => connection.First(
        $"{Select} WHERE network = ?1 AND room = ?2 AND message = ?3", Read, key.Network, key.Room, key.Message);

    public Comment? FindAlbum(ChannelId channel, string album) => connection.First(
        $"{Select} WHERE channel = ?1 AND album = ?2 ORDER BY id LIMIT 1", Read, channel, album);

    public void Revise(Comment comment)
    {
        var kept = connection.Run(
            """
            INSERT INTO revisions (comment, revision, text, media, seen_at)
            SELECT id, revision, text, media, seen_at FROM comments WHERE id = ?1 AND revision < ?2
            """,
            comment.Id, comment.Revision);
        if (kept == 0)
            throw new InvalidOperationException(
                $"Revision {comment.Revision} of comment {comment.Id.Value} is not newer than the stored one, or the comment is not stored.");
        connection.Run(
            """
            UPDATE comments SET thread = ?2, reply_to = ?3, author_name = ?4, author_handle = ?5, text = ?6, media = ?7, album = ?8,
                revision = ?9, seen_at = ?10 WHERE id = ?1
            """,
            comment.Id, comment.Thread, comment.ReplyTo, comment.Author.Name, comment.Author.Handle, comment.Text, comment.Media,
            comment.Album, comment.Revision, comment.SeenAt);
    }

    public IReadOnlyList<Comment> Revisions(CommentId id)
    {
        if (Find(id) is not { } present)
            return [];
        var former = connection.All(
            "SELECT revision, text, media, seen_at FROM revisions WHERE comment = ?1 ORDER BY revision",
            row => present with { Revision = row.Count(0), Text = row.Text(1), Media = row.Word<Media>(2), SeenAt = row.Time(3) },
            id);
        return [.. former, present];
    }

    public void WaitForAlbum(CommentId comment, DateTimeOffset until) => connection.Run(
        "INSERT INTO album_waits (comment, until) VALUES (?1, ?2) ON CONFLICT (comment) DO UPDATE SET until = excluded.until",
        comment, until);

    public IReadOnlyList<CommentId> Gathered(DateTimeOffset now) => connection.All(
        "SELECT comment FROM album_waits WHERE until <= ?1 ORDER BY until, comment", row => new CommentId(row.Number(0)), now);

    public void StopWaiting(CommentId comment) => connection.Run("DELETE FROM album_waits WHERE comment = ?1", comment);

    private static Comment Read(Row row) => new(
        new(row.Number(0)), new(row.Text(1), row.Text(2), row.Text(3)), new(row.Number(4)), row.TextOrNull(5), row.TextOrNull(6),
        new(row.Text(7), row.Text(8), row.Word<AuthorKind>(9), row.TextOrNull(10)), row.Text(11), row.Word<Media>(12),
        row.TextOrNull(13), row.Count(14), row.Time(15), row.Time(16))
    {
        ErasedAt = row.TimeOrNull(17),
    };
}
