namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Rules and teams of the chat, absences, what is agreed with one person.</content>
internal static partial class Schema
{
    private const string Routing = """
        CREATE TABLE teams (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, lead TEXT, members TEXT NOT NULL, hours TEXT,
            zone TEXT, capacity INTEGER, only_in_hours INTEGER NOT NULL, otherwise TEXT) STRICT;

        CREATE TABLE absences (
            person INTEGER PRIMARY KEY REFERENCES people (id), since INTEGER NOT NULL, until INTEGER, deputy INTEGER) STRICT;

        CREATE TABLE terms (person INTEGER PRIMARY KEY REFERENCES people (id), capacity INTEGER, hours TEXT) STRICT;

        CREATE TABLE routes (id INTEGER PRIMARY KEY AUTOINCREMENT, place INTEGER NOT NULL, line TEXT NOT NULL) STRICT;

        CREATE TABLE routes_off (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

        CREATE TABLE route_days (
            key TEXT NOT NULL, day TEXT NOT NULL, taken INTEGER NOT NULL, PRIMARY KEY (key, day)) STRICT, WITHOUT ROWID;
        """;
}
