namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Comments whose text and author are gone.</content>
internal static partial class Schema
{
    /// <summary>The index of what is kept holds only that, so a sweep over years of comments looks at what is still there.</summary>
    private const string Erasure = """
        ALTER TABLE comments ADD COLUMN erased_at INTEGER;
        CREATE INDEX comments_kept ON comments (seen_at) WHERE erased_at IS NULL;
        CREATE INDEX comments_author ON comments (author) WHERE erased_at IS NULL;
        CREATE INDEX comments_thread ON comments (channel, thread);
        UPDATE outbox SET body = '' WHERE state IN ('refused', 'unknown');
        """;
}
