namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>A door for tests: sees every statement of the writing connection, and may throw instead of it or when it is done.</summary>
internal sealed class SqliteFaults
{
    public Action<string>? Before { get; set; }

    public Action<string>? After { get; set; }
}
