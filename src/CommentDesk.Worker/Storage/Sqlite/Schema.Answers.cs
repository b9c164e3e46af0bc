namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Notes, published wordings, and what approval asks for.</content>
internal static partial class Schema
{
    private const string Answers = """
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY AUTOINCREMENT, ticket INTEGER NOT NULL REFERENCES tickets (id), by INTEGER NOT NULL,
            text TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX notes_ticket ON notes (ticket, id);

        CREATE TABLE past_answers (
            id INTEGER PRIMARY KEY AUTOINCREMENT, ticket INTEGER NOT NULL REFERENCES tickets (id), by INTEGER,
            text TEXT NOT NULL, interim INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX past_answers_ticket ON past_answers (ticket, id);

        CREATE INDEX history_published ON history (owner) WHERE what IN ('published', 'promised');
        CREATE INDEX tickets_on_approval ON tickets (changed_at, id) WHERE stage = 'on_approval';
        """;
}
