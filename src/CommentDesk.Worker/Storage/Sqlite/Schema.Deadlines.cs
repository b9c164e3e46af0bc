namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Running clocks of tickets, and what is to be said of them.</content>
internal static partial class Schema
{
    /// <summary>Clocks of tickets that are open already are reckoned by the next start: only it knows the rules.</summary>
    private const string Deadlines = """
        CREATE TABLE clocks (
            ticket INTEGER NOT NULL REFERENCES tickets (id),
            kind TEXT NOT NULL CHECK (kind IN ('answer', 'final', 'accept', 'triage', 'snooze')),
            started_at INTEGER NOT NULL, due_at INTEGER, said INTEGER NOT NULL, next_at INTEGER, running INTEGER NOT NULL,
            PRIMARY KEY (ticket, kind)) STRICT, WITHOUT ROWID;
        CREATE INDEX clocks_next ON clocks (next_at) WHERE next_at IS NOT NULL;
        CREATE INDEX clocks_due ON clocks (due_at) WHERE running = 1 AND kind IN ('answer', 'final');

        CREATE TABLE notices (
            person INTEGER NOT NULL, ticket INTEGER NOT NULL REFERENCES tickets (id), kind TEXT NOT NULL,
            step INTEGER NOT NULL, not_before INTEGER NOT NULL,
            PRIMARY KEY (person, ticket, kind)) STRICT, WITHOUT ROWID;
        """;
}
