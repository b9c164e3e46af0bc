namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>The shape of the database, step by step. A step that was ever released is never edited: add another.</summary>
internal static partial class Schema
{
    /// <summary>"CDsk": tells the desk's databases from those of other programs.</summary>
    public const int ApplicationId = 0x4344736B;

    public static readonly IReadOnlyList<string> Steps = [First, Models, Lessons, Erasure, Cases, Numbers, Routing, Spikes, Deadlines, Triage, Answers, Finding, Proposals, Repeats, Searches, Attachments, Facts];

    private const string First = """
        CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE feeds (source TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE inbox (
            source TEXT NOT NULL, number INTEGER NOT NULL, body TEXT, at INTEGER NOT NULL,
            attempts INTEGER NOT NULL, trouble TEXT,
            state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'quarantined')),
            UNIQUE (source, number)) STRICT;
        CREATE INDEX inbox_pending ON inbox (source, number) WHERE state = 'pending';
        CREATE INDEX inbox_quarantined ON inbox (number) WHERE state = 'quarantined';

        CREATE TABLE people (
            id INTEGER PRIMARY KEY, contact TEXT NOT NULL UNIQUE, name TEXT NOT NULL, handle TEXT, roles INTEGER NOT NULL,
            on_duty INTEGER NOT NULL, reachable INTEGER NOT NULL, language TEXT NOT NULL) STRICT;

        CREATE TABLE invites (
            digest TEXT PRIMARY KEY, role INTEGER NOT NULL, by INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            used_by INTEGER, used_at INTEGER) STRICT;

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY, who INTEGER, contact TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL,
            at INTEGER NOT NULL) STRICT;

        CREATE TABLE channels (
            id INTEGER PRIMARY KEY, network TEXT NOT NULL, room TEXT NOT NULL, title TEXT NOT NULL, room_handle TEXT,
            source TEXT, source_handle TEXT, state TEXT NOT NULL, last_update INTEGER, checked_at INTEGER,
            reads_all INTEGER, bot_status TEXT, trouble TEXT,
            UNIQUE (network, room)) STRICT;

        CREATE TABLE posts (
            channel INTEGER NOT NULL REFERENCES channels (id), thread TEXT NOT NULL, number TEXT, text TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            PRIMARY KEY (channel, thread)) STRICT;

        CREATE TABLE comments (
            id INTEGER PRIMARY KEY, network TEXT NOT NULL, room TEXT NOT NULL, message TEXT NOT NULL,
            channel INTEGER NOT NULL REFERENCES channels (id), thread TEXT, reply_to TEXT,
            author TEXT NOT NULL, author_name TEXT NOT NULL, author_kind TEXT NOT NULL, author_handle TEXT,
            text TEXT NOT NULL, media TEXT NOT NULL, album TEXT, revision INTEGER NOT NULL,
            written_at INTEGER NOT NULL, seen_at INTEGER NOT NULL,
            UNIQUE (network, room, message)) STRICT;
        CREATE INDEX comments_album ON comments (channel, album) WHERE album IS NOT NULL;

        CREATE TABLE revisions (
            comment INTEGER NOT NULL REFERENCES comments (id), revision INTEGER NOT NULL, text TEXT NOT NULL,
            media TEXT NOT NULL, seen_at INTEGER NOT NULL,
            PRIMARY KEY (comment, revision)) STRICT;

        CREATE TABLE album_waits (comment INTEGER PRIMARY KEY REFERENCES comments (id), until INTEGER NOT NULL) STRICT;

        CREATE TABLE tickets (
            id INTEGER PRIMARY KEY, comment INTEGER NOT NULL UNIQUE REFERENCES comments (id),
            channel INTEGER NOT NULL REFERENCES channels (id),
            stage TEXT NOT NULL, stage_body TEXT NOT NULL, owner INTEGER REFERENCES people (id), open INTEGER NOT NULL,
            verdict TEXT NOT NULL, label TEXT NOT NULL, urgent INTEGER NOT NULL, doubt REAL NOT NULL, why TEXT NOT NULL,
            version INTEGER NOT NULL, drafts INTEGER NOT NULL, opened_at INTEGER NOT NULL, changed_at INTEGER NOT NULL) STRICT;
        CREATE INDEX tickets_queue ON tickets (owner, urgent DESC, opened_at, id) WHERE open = 1;
        CREATE INDEX tickets_doubt ON tickets (doubt DESC, id);

        CREATE TABLE history (
            ticket INTEGER NOT NULL REFERENCES tickets (id), version INTEGER NOT NULL, part INTEGER NOT NULL,
            at INTEGER NOT NULL, by INTEGER, what TEXT NOT NULL, detail TEXT, label TEXT NOT NULL, owner INTEGER,
            stage TEXT NOT NULL, open INTEGER NOT NULL,
            PRIMARY KEY (ticket, version, part)) STRICT, WITHOUT ROWID;
        CREATE INDEX history_at ON history (at);

        CREATE TABLE loads (person INTEGER PRIMARY KEY, open INTEGER NOT NULL, last_assigned INTEGER) STRICT;

        CREATE TABLE lessons (
            comment INTEGER NOT NULL REFERENCES comments (id), by INTEGER NOT NULL, revision INTEGER NOT NULL,
            by_trainer INTEGER NOT NULL, label TEXT, theme TEXT, model TEXT, at INTEGER NOT NULL,
            PRIMARY KEY (comment, by, revision)) STRICT, WITHOUT ROWID;

        CREATE TABLE bot_messages (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, chat TEXT NOT NULL, message TEXT NOT NULL, person INTEGER NOT NULL,
            ticket INTEGER, kind TEXT NOT NULL, mark TEXT, at INTEGER NOT NULL,
            UNIQUE (chat, message)) STRICT;
        CREATE INDEX bot_messages_about ON bot_messages (ticket, kind, person) WHERE ticket IS NOT NULL;

        CREATE TABLE expectations (
            person INTEGER PRIMARY KEY, kind TEXT NOT NULL, ticket INTEGER, detail TEXT, expires_at INTEGER NOT NULL) STRICT;

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT, lane TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
            public INTEGER NOT NULL, urgency INTEGER NOT NULL, ticket INTEGER, person INTEGER, replaces TEXT,
            state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'refused', 'unknown')),
            attempts INTEGER NOT NULL, not_before INTEGER NOT NULL, created_at INTEGER NOT NULL,
            begun_at INTEGER, ended_at INTEGER, message TEXT, why TEXT) STRICT;
        CREATE INDEX outbox_state ON outbox (state);
        CREATE INDEX outbox_marks ON outbox (lane, replaces) WHERE state = 'pending' AND replaces IS NOT NULL;
        """;
}
