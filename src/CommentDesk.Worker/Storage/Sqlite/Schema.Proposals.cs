namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Words colleagues propose to the owner of a ticket.</content>
internal static partial class Schema
{
    private const string Proposals = """
        CREATE TABLE proposals (
            id INTEGER PRIMARY KEY AUTOINCREMENT, ticket INTEGER NOT NULL REFERENCES tickets (id), by INTEGER NOT NULL,
            text TEXT NOT NULL, marks TEXT NOT NULL, at INTEGER NOT NULL, settled INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX proposals_ticket ON proposals (ticket);
        """;
}
