namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Lists handed out for reading over, samples of what ended in silence, and the queue of what is to be sorted.</content>
internal static partial class Schema
{
    private const string Triage = """
        CREATE TABLE samples (
            id INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, silent INTEGER NOT NULL, size INTEGER NOT NULL,
            at INTEGER NOT NULL) STRICT;

        CREATE TABLE looks (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, sample INTEGER NOT NULL REFERENCES samples (id),
            ticket INTEGER NOT NULL REFERENCES tickets (id), was TEXT NOT NULL, found TEXT NOT NULL, by INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX looks_sample ON looks (sample, ticket, seq);

        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('digest', 'sample')), person INTEGER NOT NULL,
            sample INTEGER REFERENCES samples (id), at INTEGER NOT NULL, message TEXT, closed_at INTEGER) STRICT;
        CREATE INDEX reviews_open ON reviews (kind, id) WHERE closed_at IS NULL;

        CREATE TABLE review_items (
            review INTEGER NOT NULL REFERENCES reviews (id), place INTEGER NOT NULL, ticket INTEGER NOT NULL REFERENCES tickets (id),
            comment INTEGER NOT NULL REFERENCES comments (id), revision INTEGER NOT NULL,
            PRIMARY KEY (review, place)) STRICT, WITHOUT ROWID;
        CREATE INDEX review_items_ticket ON review_items (ticket, review);

        CREATE TABLE sortings (
            person INTEGER PRIMARY KEY, ticket INTEGER, last INTEGER, last_version INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;

        CREATE TABLE sorting_skips (
            person INTEGER NOT NULL, ticket INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (person, ticket)) STRICT, WITHOUT ROWID;

        CREATE INDEX tickets_gathered ON tickets (opened_at, id) WHERE stage = 'gathered';
        CREATE INDEX tickets_silent ON tickets (changed_at) WHERE label IN ('N', 'O') AND stage IN ('set_aside', 'no_reply');
        CREATE INDEX tickets_sorter ON tickets (owner, urgent DESC, opened_at, id) WHERE stage = 'triage';
        CREATE INDEX tickets_unsorted ON tickets (urgent DESC, opened_at, id) WHERE stage = 'triage';
        """;
}
