namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Models, the line of those in service, and trainings.</content>
internal static partial class Schema
{
    private const string Models = """
        CREATE TABLE models (
            id TEXT PRIMARY KEY, made_at INTEGER NOT NULL, made_by INTEGER, shipped INTEGER NOT NULL,
            corpus INTEGER NOT NULL, lessons INTEGER NOT NULL, scores TEXT,
            state TEXT NOT NULL CHECK (state IN ('candidate', 'active', 'retired', 'refused', 'damaged'))) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX models_active ON models (state) WHERE state = 'active';

        CREATE TABLE model_switches (
            number INTEGER PRIMARY KEY AUTOINCREMENT, model TEXT NOT NULL REFERENCES models (id), by INTEGER,
            at INTEGER NOT NULL, back_by INTEGER, back_at INTEGER) STRICT;

        CREATE TABLE trainings (
            id INTEGER PRIMARY KEY, by INTEGER, asked_at INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'stopped', 'failed', 'interrupted')),
            step TEXT NOT NULL, percent INTEGER NOT NULL, stop_by INTEGER, message TEXT, trouble TEXT, report TEXT) STRICT;
        CREATE UNIQUE INDEX trainings_open ON trainings (1) WHERE state IN ('waiting', 'running');
        """;
}
