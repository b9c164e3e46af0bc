namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Counts by hour, spikes, and what people think of answers.</content>
internal static partial class Schema
{
    /// <summary>
    /// Theme '' is the whole page in tallies and spikes, and no theme in sightings. Sightings are what was counted lately, one row a
    /// comment; tallies are what norms are made of. Answers published before are known by their tickets.
    /// </summary>
    private const string Spikes = """
        CREATE TABLE sightings (
            comment INTEGER PRIMARY KEY REFERENCES comments (id), channel INTEGER NOT NULL, theme TEXT NOT NULL, label TEXT NOT NULL,
            urgent INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX sightings_at ON sightings (at);
        CREATE INDEX sightings_area ON sightings (channel, theme, at);
        CREATE TABLE tallies (
            channel INTEGER NOT NULL, theme TEXT NOT NULL, hour INTEGER NOT NULL, comments INTEGER NOT NULL,
            PRIMARY KEY (channel, theme, hour)) STRICT, WITHOUT ROWID;

        CREATE TABLE spikes (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, channel INTEGER NOT NULL, theme TEXT NOT NULL, level TEXT NOT NULL,
            why TEXT NOT NULL, opened_at INTEGER NOT NULL, count INTEGER NOT NULL, normal REAL NOT NULL, total INTEGER NOT NULL,
            quiet INTEGER NOT NULL, told TEXT NOT NULL, hushed_until INTEGER, lead INTEGER, dismissed TEXT, closed_at INTEGER,
            shown_at INTEGER) STRICT;
        CREATE INDEX spikes_open ON spikes (channel) WHERE closed_at IS NULL;
        CREATE INDEX spikes_area ON spikes (channel, theme, kind, id);
        CREATE TABLE spike_events (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, spike INTEGER NOT NULL REFERENCES spikes (id), at INTEGER NOT NULL, what TEXT NOT NULL,
            level TEXT NOT NULL, count INTEGER NOT NULL, normal REAL NOT NULL, by INTEGER, detail TEXT) STRICT;
        CREATE INDEX spike_events_spike ON spike_events (spike);
        CREATE TABLE spike_members (
            spike INTEGER NOT NULL REFERENCES spikes (id), comment INTEGER NOT NULL REFERENCES comments (id),
            PRIMARY KEY (spike, comment)) STRICT, WITHOUT ROWID;
        CREATE INDEX spike_members_comment ON spike_members (comment);
        CREATE TABLE spike_cards (
            spike INTEGER NOT NULL REFERENCES spikes (id), person INTEGER NOT NULL, chat TEXT NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (spike, person)) STRICT, WITHOUT ROWID;

        CREATE TABLE answers (
            network TEXT NOT NULL, room TEXT NOT NULL, message TEXT NOT NULL, ticket INTEGER NOT NULL REFERENCES tickets (id),
            PRIMARY KEY (network, room, message)) STRICT, WITHOUT ROWID;
        CREATE INDEX answers_ticket ON answers (ticket);
        INSERT OR IGNORE INTO answers (network, room, message, ticket)
            SELECT c.network, c.room, json_extract(t.stage_body, '$.answer.message'), t.id FROM tickets t JOIN comments c ON c.id = t.comment
            WHERE t.stage IN ('answered', 'correcting') AND json_extract(t.stage_body, '$.answer.message') IS NOT NULL;
        CREATE TABLE feedback (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, ticket INTEGER NOT NULL REFERENCES tickets (id), kind TEXT NOT NULL,
            who TEXT NOT NULL, value TEXT NOT NULL, said TEXT NOT NULL, comment INTEGER, at INTEGER NOT NULL) STRICT;
        CREATE INDEX feedback_ticket ON feedback (ticket, kind, who, seq);
        CREATE INDEX feedback_at ON feedback (at);
        CREATE INDEX feedback_who ON feedback (who);
        CREATE INDEX feedback_comment ON feedback (comment) WHERE comment IS NOT NULL;
        """;
}
