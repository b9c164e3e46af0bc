namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>What is kept of cases beside their tickets.</content>
internal static partial class Schema
{
    /// <summary>
    /// Debts are answers that still have to be published under other comments; orphans are cases whose leading comment went away; news
    /// is what owners are still to hear.
    /// </summary>
    private const string Repeats = """
        CREATE INDEX tickets_kin ON tickets (channel, json_extract(verdict, '$.theme'), opened_at);
        CREATE TABLE case_supports (
            comment INTEGER PRIMARY KEY REFERENCES comments (id), lead INTEGER NOT NULL REFERENCES tickets (id), at INTEGER NOT NULL) STRICT;
        CREATE INDEX case_supports_lead ON case_supports (lead);
        CREATE INDEX case_supports_at ON case_supports (at);
        CREATE TABLE case_debts (
            ticket INTEGER PRIMARY KEY REFERENCES tickets (id), lead INTEGER NOT NULL REFERENCES tickets (id), at INTEGER NOT NULL) STRICT;
        CREATE TABLE case_orphans (lead INTEGER PRIMARY KEY REFERENCES tickets (id)) STRICT;
        CREATE TABLE case_news (
            lead INTEGER PRIMARY KEY REFERENCES tickets (id), joined INTEGER NOT NULL, due_at INTEGER NOT NULL) STRICT;
        CREATE INDEX case_news_due ON case_news (due_at) WHERE joined > 0;
        """;
}
