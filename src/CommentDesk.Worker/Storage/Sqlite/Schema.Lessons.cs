namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>What lessons come to, what was offered to trainers, lessons from files.</content>
internal static partial class Schema
{
    /// <summary>Labels given before count as blind; a majority among old ones is found when somebody speaks again.</summary>
    private const string Lessons = """
        ALTER TABLE lessons ADD COLUMN reading TEXT NOT NULL DEFAULT 'blind';
        ALTER TABLE lessons ADD COLUMN blind TEXT;
        UPDATE lessons SET blind = label;
        CREATE INDEX lessons_by ON lessons (by, at);
        CREATE INDEX lessons_at ON lessons (at);

        CREATE TABLE settlements (
            comment INTEGER NOT NULL REFERENCES comments (id), revision INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'disputed')),
            label TEXT, theme TEXT, at INTEGER NOT NULL, seq INTEGER NOT NULL UNIQUE,
            PRIMARY KEY (comment, revision)) STRICT, WITHOUT ROWID;
        CREATE INDEX settlements_state ON settlements (state, at);
        INSERT INTO settlements (comment, revision, state, label, theme, at, seq)
            SELECT comment, revision, CASE WHEN MIN(label) = MAX(label) THEN 'settled' ELSE 'disputed' END,
                CASE WHEN MIN(label) = MAX(label) THEN MIN(label) END, NULL, MAX(at), ROW_NUMBER() OVER (ORDER BY MAX(at), comment, revision)
            FROM lessons WHERE by_trainer = 1 AND label IS NOT NULL GROUP BY comment, revision;

        CREATE TABLE label_offers (
            person INTEGER NOT NULL, comment INTEGER NOT NULL REFERENCES comments (id), revision INTEGER NOT NULL,
            kind TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (comment, revision, person)) STRICT, WITHOUT ROWID;
        CREATE INDEX label_offers_person ON label_offers (person, at);
        CREATE INDEX label_offers_at ON label_offers (at);

        CREATE TABLE imported_lessons (
            id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, label TEXT NOT NULL, theme TEXT, revision INTEGER NOT NULL,
            at INTEGER NOT NULL, source TEXT, imported_at INTEGER NOT NULL, seq INTEGER NOT NULL UNIQUE) STRICT;
        CREATE INDEX imported_lessons_at ON imported_lessons (imported_at);
        """;
}
