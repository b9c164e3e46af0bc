namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Facts that are found by the time they count for.</content>
internal static partial class Schema
{
    /// <summary>
    /// Until when a page counts: the latest change of its tickets, the end of time while one of them is open. The pages are filled by
    /// <see cref="FactPages.Rebuild"/>.
    /// </summary>
    internal const string Facts = """
        DROP TABLE fact_pages;
        CREATE TABLE fact_pages (page INTEGER PRIMARY KEY, body BLOB NOT NULL, until INTEGER NOT NULL) STRICT;
        CREATE INDEX fact_pages_until ON fact_pages (until);
        """;
}
