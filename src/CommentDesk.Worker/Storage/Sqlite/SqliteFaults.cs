namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>A door for tests: sees every statement of the writing connection before it runs, and may throw instead of it.</summary>
internal sealed class SqliteFaults
{
    public Action<string>? Before { get; set; }
}
